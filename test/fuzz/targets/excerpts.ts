import { strToU8, unzipSync, zipSync } from 'fflate';
import * as v from 'valibot';
import { readBackup, writeBackup } from '../../../lib/highlights/backup/index.ts';
import { annotationCollection } from '../../../lib/highlights/export/annotations.ts';
import { readImport } from '../../../lib/highlights/import/index.ts';
import { HighlightSchema, type Highlight } from '../../../lib/highlights/record.ts';
import { parseSettings } from '../../../lib/settings/schema.ts';
import { sampleHighlight } from '../../unit/highlights/sample.ts';
import { mutatedBytes } from '../mutate/bytes.ts';
import { mutatedText } from '../mutate/text.ts';
import { mutatedValue } from '../mutate/value.ts';
import type { Random } from '../random.ts';
import { promised, type Target } from '../target.ts';

const NOW = 1_800_000_000_000;
const own = annotationCollection(
  [sampleHighlight(1), sampleHighlight(2, { note: 'Check', tags: ['sdg'] })],
  '',
);
const hypothesis = JSON.stringify({
  rows: [
    {
      id: 'Zx1',
      created: '2024-05-06T07:08:09.123456+00:00',
      uri: 'https://undocs.org/en/A/RES/70/1',
      text: 'Check *this*',
      tags: ['sdg'],
      document: { title: ['Transforming our world'] },
      target: [
        {
          source: 'https://docs.un.org/en/A/RES/70/1',
          selector: [
            { type: 'TextPositionSelector', start: 10, end: 40 },
            { type: 'TextQuoteSelector', exact: 'We are resolved', prefix: 'x ', suffix: ' y' },
          ],
        },
      ],
    },
  ],
});
const texts = [
  own,
  hypothesis,
  'https://docs.un.org/en/A/RES/70/1?x=%C3%A9#page=3',
  'https://undocs.org/%E0%A4%A',
];

/** What was taken is a highlight, and can be given out again. */
function usable(highlights: readonly Highlight[]): void {
  for (const highlight of highlights)
    promised(v.is(HighlightSchema, highlight), 'what is taken is a highlight', highlight);
  annotationCollection(highlights, '');
}

const annotations = (name: string, sample: string): Target => ({
  name,
  cases: 25_000,
  run(random) {
    const text = random.chance(0.3)
      ? mutatedText(random, texts)
      : JSON.stringify(mutatedValue(random, JSON.parse(sample), texts));
    const report = readImport(text, [sampleHighlight(1)], NOW);
    if (report.ok) usable(report.value.highlights);
  },
});

const settings = parseSettings({
  theme: 'dark',
  sitesOff: ['example.org'],
  colourNames: { yellow: 'Water' },
});
const whole = { made: '2026-01-02T03:04:05Z', settings, highlights: [sampleHighlight(1)], packs: [] };
const backup = writeBackup(whole);
const [name = '', contents = new Uint8Array()] = Object.entries(unzipSync(backup))[0] ?? [];
const value: unknown = JSON.parse(new TextDecoder().decode(contents));

function mutatedBackup(random: Random): Uint8Array {
  if (random.chance(0.4)) return mutatedBytes(random, backup);
  return zipSync({ [name]: strToU8(JSON.stringify(mutatedValue(random, value, texts))) });
}

const backups: Target = {
  name: 'backup',
  cases: 25_000,
  run(random) {
    const read = readBackup(mutatedBackup(random));
    if (read.ok) usable(read.value.highlights);
  },
};

const ODD_KEYS = { ['__proto__']: null, unknown: [1], theme: 3, sitesOff: 'all' };

const stored: Target = {
  name: 'settings',
  cases: 60_000,
  run(random) {
    const parsed = parseSettings(mutatedValue(random, { ...settings, ...ODD_KEYS }, texts));
    promised(
      JSON.stringify(parseSettings(parsed)) === JSON.stringify(parsed),
      'settings read as themselves',
      parsed,
    );
  },
};

export const excerpts: readonly Target[] = [
  annotations('annotations (JSON-LD)', own),
  annotations('Hypothesis (JSON)', hypothesis),
  backups,
  stored,
];
