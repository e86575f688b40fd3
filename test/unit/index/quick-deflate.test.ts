import { inflateRawSync } from 'node:zlib';
import { inflateSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { QuickDeflate } from '../../../lib/index/quick-deflate.ts';

/** The same at every run. */
function* numbers(seed: number): Generator<number> {
  for (let value = seed; ;) {
    value = (Math.imul(value, 1_103_515_245) + 12_345) & 0x7fffffff;
    yield value;
  }
}

function scrambled(length: number, letters: string, seed: number): string {
  const random = numbers(seed);
  return Array.from({ length }, () => letters[(random.next().value ?? 0) % letters.length]).join('');
}

const record = (at: number) =>
  `["A/RES/70/${at}",{"symbol":"A/RES/70/${at}","date":"2015-09-25","titles":{"en":"Report ${at * 37}"}}],\n`;

describe('deflating quickly', () => {
  it.each([
    ['nothing', ''],
    ['one letter', 'A'],
    ['three letters', 'AAA'],
    ['one letter a thousand times', 'a'.repeat(1_000)],
    ['every length of a match', Array.from({ length: 600 }, (_, at) => `${'x'.repeat(at)}|${at}`).join('')],
    ['records', Array.from({ length: 400 }, (_, at) => record(at)).join('')],
    ['all scripts', 'Резолюция — 决议 — القرار — Résolution 🇺🇳 '.repeat(300)],
    ['what repeats nowhere', scrambled(20_000, 'abcdefghijklmnopqrstuvwxyz0123456789', 7)],
    ['what repeats far away', `${scrambled(40_000, 'ab', 3)}${scrambled(40_000, 'ab', 3)}`],
    ['a lone surrogate', 'before \uD800 after'],
  ])('%s: any inflater gives it back', (_, text) => {
    const bytes = new QuickDeflate().deflate(text);
    const expected = new TextDecoder().decode(new TextEncoder().encode(text));
    expect(new TextDecoder().decode(inflateRawSync(bytes))).toBe(expected);
    expect(strFromU8(inflateSync(bytes))).toBe(expected);
  });

  it('makes records small, and the same text the same bytes whatever came before', () => {
    const text = Array.from({ length: 200 }, (_, at) => record(at)).join('');
    const quick = new QuickDeflate();
    const first = quick.deflate(text);
    quick.deflate(scrambled(5_000, 'xyz', 1));
    expect(quick.deflate(text)).toEqual(first);
    expect(first.length).toBeLessThan(text.length / 3);
  });
});
