import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSymbol, readKey } from '../../../lib/symbols/index.ts';
import { BODIES, describeSymbol } from '../../../lib/symbols/names.ts';

const number = fc.integer({ min: 1, max: 999 });
const suffix = fc.constantFrom('', '/Add.1', '/Corr.2', '/Rev.1/Add.3', ' (Part II)', ' (Vol. I)/Corr.1');
const body = fc.constantFrom(...BODIES.map(({ prefix }) => prefix).filter((prefix) => prefix.endsWith('/')));
const symbol = fc.oneof(
  fc.tuple(body, number, suffix).map(([prefix, n, end]) => `${prefix}2019/${n}${end}`),
  fc.tuple(number, number).map(([session, n]) => `A/RES/${session}/${n}`),
  fc.constantFrom('S/RES/2274 (2016)', 'A/RES/217 A (III)', 'A/RES/S-20/4 A–E', 'A/69/87–E/2014/80'),
  fc.tuple(number, number).map(([a, b]) => `A/${a}/${b}/Add.1–E/2014/${b}/Add.1`),
  fc
    .tuple(number, fc.constantFrom('L.', 'SR.', 'CRP.', 'PV.'))
    .map(([n, nature]) => `A/C.3/70/${nature}${n}`),
);
/** Spellings that mean the same symbol. */
const spelling = fc.constantFrom<(text: string) => string>(
  (text) => text.toLowerCase(),
  (text) => text.toUpperCase(),
  (text) => text.replace(/ /g, '\u00A0'),
  (text) => text.replace(/ /g, ''),
  (text) => text.replace(/-/g, '\u2011'),
  (text) => text.replace(/–/g, '-'),
  (text) => text.replace(/\S/g, (c) => (c < '\u007F' ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)),
  (text) => text.replace(/\d/g, (digit) => String.fromCharCode(0x0660 + Number(digit))),
  (text) => `\u200E${text}\u200F*`,
  (text) => ` ${text}. `,
  (text) => text.replace(/^A\//, 'А/'),
);

describe('parseSymbol on anything', () => {
  it('reads back what it prints, and gives one key to every spelling', () => {
    fc.assert(
      fc.property(symbol, spelling, (text, spell) => {
        const plain = parseSymbol(text);
        if (!plain.ok) throw new Error(`${text}: ${plain.fault.code}`);
        const again = parseSymbol(plain.value.display);
        const spelt = parseSymbol(spell(text));
        const byKey = parseSymbol(plain.value.key);
        expect(again.ok && again.value).toEqual(plain.value);
        expect(byKey.ok && byKey.value.key).toBe(plain.value.key);
        expect(spelt.ok ? spelt.value.key : spelt.fault, spell(text)).toBe(plain.value.key);
      }),
      { numRuns: 800 },
    );
  });

  it('reads the same key where nothing but the key is asked for', () => {
    const nearly = fc
      .array(
        fc.constantFrom(
          'A',
          'S',
          'RES',
          'res',
          'CN.7',
          '70',
          '1',
          '/',
          '/',
          '/Add.1',
          '/ADD.2',
          '/Corr.1',
          '.',
        ),
        {
          maxLength: 9,
        },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(symbol, nearly), spelling, (text, spell) => {
        for (const printed of [text, spell(text)]) {
          const parsed = parseSymbol(printed);
          const read = readKey(printed);
          expect(read.ok ? read.value.key : read.fault.code, printed).toBe(
            parsed.ok ? parsed.value.key : parsed.fault.code,
          );
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('never throws, and explains whatever it reads', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc
        .array(fc.constantFrom('A', '/', '(', ')', '-', '–', '.', '1', 'RES', 'S-', ' ', 'Add', '大', 'د'), {
          maxLength: 120,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const parsed = parseSymbol(text);
        if (!parsed.ok) return;
        expect(parsed.value.key).not.toMatch(/\s/);
        for (const { meaning } of describeSymbol(parsed.value, 'ar')) expect(meaning).not.toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('takes no longer on hostile input than the longest allowed needs', () => {
    const started = performance.now();
    for (const part of ['1/', 'A-', '(((', 'A/1-', 'S-', 'ألف ', 'د-', '  ', '/', '1A', 'Add.1']) {
      for (let round = 0; round < 50; round++) {
        parseSymbol(part.repeat(400 / part.length));
        parseSymbol(part.repeat(100_000));
      }
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });
});

describe('symbols that fuzzing found', () => {
  it.each([
    ['A/RES/217AA-E(III)', 'two letters before a range'],
    ['A/RES/S-20/4A-EA/HRC/RES/59/25', 'a range that runs into a symbol'],
    ['A/RES/70/1A-B/Add.1', 'a range before an addendum'],
    ['A/RES/70/1 A–E/Add.1', 'a range whose last letter could begin a symbol'],
  ])('%s is shown as it reads (%s)', (text) => {
    const parsed = parseSymbol(text);
    if (!parsed.ok) throw new Error(parsed.fault.code);
    const again = parseSymbol(parsed.value.display);
    expect(again.ok && again.value.key).toBe(parsed.value.key);
  });

  it('a range of letters without its first is no symbol', () => {
    expect(parseSymbol('A/RES/S-20/4A/RES/2274 (2016)-E').ok).toBe(false);
  });
});
