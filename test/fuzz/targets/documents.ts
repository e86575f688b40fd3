import { readMasthead } from '../../../lib/masthead/index.ts';
import { structureOf } from '../../../lib/structure/index.ts';
import { parseSymbol } from '../../../lib/symbols/index.ts';
import type { BlockRole } from '../../../lib/text/types.ts';
import { plainText } from '../../unit/anchor/plain-text.ts';
import { mutatedText } from '../mutate/text.ts';
import type { Random } from '../random.ts';
import { mastheads, paragraphs, symbols } from '../samples/texts.ts';
import { promised, type Target } from '../target.ts';

const ROLES: readonly BlockRole[] = ['text', 'heading', 'cell', 'footnote', 'running-header', 'masthead'];
const firstPage = [...mastheads, ...symbols, ...paragraphs.slice(0, 40)];
const body = [
  ...paragraphs,
  '1. Takes note of the report;',
  '2. Requests the Secretary-General:',
  '(a) To report to the Assembly; (b) to convene:',
  '(i) A meeting in Vienna;',
  'Annex II',
  '十二、请秘书长提出报告；',
];

/** Lines of a document with roles that may be wrong. */
export const mutatedLines = (random: Random, samples: readonly string[], most: number) =>
  Array.from({ length: random.below(most + 1) }, () => ({
    text: mutatedText(random, samples),
    role: random.pick(ROLES),
  }));

export const masthead: Target = {
  name: 'masthead reader',
  cases: 120_000,
  run(random) {
    const { symbol, date } = readMasthead(mutatedLines(random, firstPage, 14));
    promised(symbol === null || parseSymbol(symbol).ok, 'a symbol parses', symbol);
    promised(date === null || !Number.isNaN(Date.parse(date)), 'a date is a date', date);
  },
};

export const structure: Target = {
  name: 'structure',
  cases: 60_000,
  run(random) {
    const { blocks, text } = plainText(mutatedLines(random, body, 20));
    const made = structureOf(blocks);
    let before = 0;
    for (const { start, end, address } of made.paragraphs) {
      promised(
        start >= before && end >= start && end <= text.length,
        'paragraphs lie in the text, in order',
        {
          start,
          end,
        },
      );
      before = start;
      made.find(address);
    }
    made.addressAt(random.below(text.length + 2));
  },
};
