import type { Random } from '../random.ts';

/** Signs that have hurt parsers: directions, joiners, lone surrogates, marks, other scripts' digits and brackets. */
const ODD = [
  '\u0000', '\u00a0', '\u00ad', '\u0301', '\u061c', '\u0660', '\u066b', '\u06f5', '\u200b', '\u200d', '\u200e',
  '\u200f', '\u2011', '\u2013', '\u2028', '\u202e', '\u2066', '\u2069', '\u2215', '\u2460', '\u3000', '\u5927',
  '\u7b2c', '\ud800', '\udc00', '\ufdfa', '\ufeff', '\uff0f', '\uff11', '\ufffd', '\u{1d538}', '\u{e0001}', '\r\n',
  '\n', '\t', '"', '<', '>', '&', '\\', '%', '{', '}', '__proto__', '<!--', ']]>', '&#x110000;', '%E0%A4%A',
]; // prettier-ignore

const NUMBERS = [
  '0',
  '-1',
  '00070',
  '999999999',
  '4294967296',
  '9007199254740993',
  '1e999',
  '2.5',
  'NaN',
  '٧٠',
  'Ⅳ',
];

type Change = (text: string, random: Random, samples: readonly string[]) => string;

const cutAt = (text: string, random: Random) => random.below(text.length + 1);
/** A stretch of the text, most often short. */
function stretch(text: string, random: Random): [number, number] {
  const start = cutAt(text, random);
  const longest = random.chance(0.8) ? 12 : text.length;
  return [start, Math.min(text.length, start + random.below(longest + 1))];
}

/** Most often a piece stands a few times; sometimes so often that quadratic work shows. */
const times = (random: Random) => (random.chance(0.97) ? 2 + random.below(6) : 200 + random.below(3_000));

const CHANGES: readonly Change[] = [
  function leaveOut(text, random) {
    const [start, end] = stretch(text, random);
    return text.slice(0, start) + text.slice(end);
  },
  function repeat(text, random) {
    const [start, end] = stretch(text, random);
    return text.slice(0, end) + text.slice(start, end).repeat(times(random)) + text.slice(end);
  },
  function putIn(text, random) {
    const at = cutAt(text, random);
    return (
      text.slice(0, at) + random.pick(ODD).repeat(random.chance(0.9) ? 1 : times(random)) + text.slice(at)
    );
  },
  function cross(text, random, samples) {
    const other = random.pick(samples);
    const at = cutAt(text, random);
    const [start, end] = stretch(other, random);
    return text.slice(0, at) + other.slice(start, random.chance(0.5) ? end : other.length) + text.slice(at);
  },
  (text, random) => text.slice(0, cutAt(text, random)),
  (text, random) => text.replace(/\d+/g, (number) => (random.chance(0.3) ? random.pick(NUMBERS) : number)),
  function change(text, random) {
    const at = cutAt(text, random);
    return text.slice(0, at) + String.fromCharCode(random.below(0x10000)) + text.slice(at + 1);
  },
  (text, random) => (random.chance(0.5) ? text.toUpperCase() : text.toLowerCase()),
  (text) => text.replaceAll(' ', ''),
  (text) => text.replace(/[\w/().-]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
];

/** Longest text that is made, in UTF-16 units: what a reader sees of a page at once is shorter. */
const LONGEST = 40_000;

/** A sample with one to five changes. */
export function mutatedText(random: Random, samples: readonly string[]): string {
  let text = random.pick(samples);
  for (let left = random.below(6); left > 0; left--) {
    text = random.pick(CHANGES)(text, random, samples).slice(0, LONGEST);
  }
  return text;
}
