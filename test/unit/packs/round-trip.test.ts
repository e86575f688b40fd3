import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, suspicious } from '../../../lib/packs/fields.ts';
import { joinBytes } from '../../../lib/packs/encoding.ts';
import { writePack, type PackRecord } from '../../../lib/packs/index.ts';
import { LANGUAGES } from '../../../lib/languages/index.ts';
import { importing } from './support.ts';

const text = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 60 })
  .map(clean)
  .filter((written) => written !== '' && suspicious(written) === null);
const spoken = fc.dictionary(fc.constantFrom(...LANGUAGES), text, { noNullPrototype: true });
const number = fc.integer({ min: 1, max: 300 });
const symbol = fc.oneof(
  fc.tuple(number, number).map(([session, at]) => `A/RES/${session}/${at}`),
  number.map((at) => `E/CN.4/1990/L.${at}/Rev.1`),
  number.map((at) => `S/PV.${at}`),
);
const date = fc.constantFrom('1946', '2024-02', '2024-02-29');
const ballots = fc.dictionary(fc.constantFrom('FRA', 'CHN', 'DHY'), fc.constantFrom('Y', 'N', 'A', 'X'), {
  noNullPrototype: true,
});
const vote = fc.oneof(
  fc.constant('without' as const),
  fc.record({ yes: number, no: number, abstain: number }),
);

const document = fc.record(
  {
    kind: fc.constant('document' as const),
    symbol,
    date,
    titles: spoken,
    vote,
    voters: ballots,
    meeting: symbol,
    draft: symbol,
    subjects: fc.array(text, { maxLength: 3 }),
    related: fc.array(symbol, { maxLength: 3 }),
    note: text,
  },
  { requiredKeys: ['kind', 'symbol', 'titles'] },
);
const term = fc.record({
  kind: fc.constant('term' as const),
  id: text,
  names: fc.dictionary(
    fc.constantFrom(...LANGUAGES),
    fc.record({ long: text, short: fc.array(text, { maxLength: 2 }) }),
    { minKeys: 1, noNullPrototype: true },
  ),
  gloss: spoken,
});

async function written(records: readonly PackRecord[]): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  await writePack({ id: 'mine', title: 'Mine', version: '1', licence: '', source: '' }, records, (part) =>
    parts.push(part),
  );
  return joinBytes(parts);
}

describe('a pack', () => {
  it('gives the records that went into it, and is the same file when it is packed anew', async () => {
    const records = fc.array(fc.oneof(document, term), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(records, fc.integer({ min: 20, max: 5_000 }), async (given, size) => {
        const file = await written(given);
        const read = await importing(file, size);
        expect(read.problems).toEqual([]);
        expect(read.records).toEqual(given);
        expect(await written(read.records)).toEqual(await written((await importing(file)).records));
      }),
      { numRuns: 200 },
    );
  });
});
