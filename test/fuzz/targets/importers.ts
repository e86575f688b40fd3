import { strToU8, zipSync } from 'fflate';
import * as v from 'valibot';
import { readRecords, Refused } from '../../../lib/packs/index.ts';
import { RecordSchema } from '../../../lib/packs/records.ts';
import { chunks, workbook } from '../../unit/packs/support.ts';
import { mutatedBytes } from '../mutate/bytes.ts';
import { mutatedText } from '../mutate/text.ts';
import { mutatedValue } from '../mutate/value.ts';
import type { Random } from '../random.ts';
import { PACK_MANIFEST, RECORDS, SHEET, textFiles } from '../samples/catalogues.ts';
import { promised, type Target } from '../target.ts';

const STRINGS = ['Symbol', 'Title', 'Transforming our world'];
const texts = Object.values(textFiles);

/** Reads a file in pieces; records must be what they are declared to be, faults those that have a sentence. */
async function importing(random: Random, file: Uint8Array): Promise<void> {
  // Small pieces cut everything anywhere; of a large file they would only measure how many there are.
  const size = random.chance(0.3) && file.length < 50_000 ? 1 + random.below(64) : 8_192;
  try {
    for await (const item of readRecords(chunks(file, size))) {
      if ('record' in item) promised(v.is(RecordSchema, item.record), 'a record is a record', item.record);
      else promised(item.problem.excerpt.length <= 160, 'an excerpt is short', item.problem.excerpt.length);
    }
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
  }
}

const encoded = (random: Random, text: string): Uint8Array =>
  random.chance(0.9) ? strToU8(text) : Uint8Array.from(text, (sign) => sign.charCodeAt(0) & 0xff);

const ofText = (name: string, sample: string, cases: number): Target => ({
  name,
  cases,
  run: (random) => {
    const file = encoded(random, mutatedText(random, random.chance(0.9) ? [sample] : texts));
    return importing(random, random.chance(0.2) ? mutatedBytes(random, file) : file);
  },
});

/** JSON changed by its values as well, so that it stays JSON. */
const ofJson = (name: string, sample: string, cases: number): Target => {
  const value: unknown = JSON.parse(sample);
  const byText = ofText(name, sample, cases);
  return {
    name,
    cases,
    run: (random) =>
      random.chance(0.4)
        ? byText.run(random)
        : importing(random, strToU8(JSON.stringify(mutatedValue(random, value, texts)))),
  };
};

const ofZip = (name: string, make: (random: Random) => Uint8Array, cases: number): Target => ({
  name,
  cases,
  run: (random) => {
    const file = make(random);
    return importing(random, random.chance(0.5) ? mutatedBytes(random, file) : file);
  },
});

const changed = (random: Random, text: string) =>
  random.chance(0.5) ? text : mutatedText(random, [text, ...texts]);

const workbookOf = (random: Random) =>
  workbook(
    changed(random, SHEET),
    STRINGS.map((text) => changed(random, text)),
  );
const packOf = (random: Random) =>
  zipSync({
    'manifest.json': strToU8(changed(random, PACK_MANIFEST)),
    'records.ndjson': strToU8(changed(random, RECORDS)),
  });

export const importers: readonly Target[] = [
  ofText('MARCXML', textFiles.MARC, 14_000),
  ofText('Akoma Ntoso', textFiles.AKOMA, 14_000),
  ofText('TBX', textFiles.TBX, 14_000),
  ofText('votes (CSV)', textFiles.VOTES, 14_000),
  ofText('documents (CSV)', textFiles.DOCUMENTS, 14_000),
  ofText('glossary (TSV)', textFiles.GLOSSARY, 14_000),
  ofText('HTML table (XLS)', textFiles.HTML, 14_000),
  ofJson('data extract (JSON)', textFiles.EXTRACT, 14_000),
  ofJson('UNTERM (JSON)', textFiles.UNTERM, 14_000),
  ofZip('workbook (XLSX)', workbookOf, 10_000),
  ofZip('pack (zip)', packOf, 10_000),
];
