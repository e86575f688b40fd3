import lists from '../../../../data/terms/chinese.json' with { type: 'json' };
import { isHan } from '../tokens.ts';
import type { Defined } from './types.ts';

/** What no short form begins with, what ends a name, and what a name begins with. */
const NOT_SHORT = new RegExp(`^(?:${lists.notShort.join('|')})`);
const STOP = /[。；：，、()“”《》\n;:,!?！？]/;
const HEADS = new RegExp(`(?:${lists.heads.join('|')})$`);
const VERBS = new RegExp(`(?:${lists.before.join('|')})$`);
/** The last character of a short form stands within so many of the end of the name (…高级专员办事处 → 人权高专办). */
const LAST_WITHIN = 3;
const LONGEST_NAME = 40;
const LONGEST_SHORT = 14;

/** 全称（简称）: the bracket holds characters of the name before it, in their order. `close` is the closing bracket. */
export function chineseShort(text: string, open: number, close: number): Defined | null {
  const inside = text.slice(open + 1, close);
  const titled = /^《[^》]{1,30}》$/.test(inside);
  if (titled) return titledShort(text, open, close);
  const short = /^[“"]?([^”"，、；,;()]{2,14})[”"]?$/.exec(inside)?.[1];
  if (short === undefined || short.length > LONGEST_SHORT || NOT_SHORT.test(short)) return null;
  if (!Array.from(short).every((character) => isHan(character.charCodeAt(0)))) return null;
  const start = open + 1 + inside.indexOf(short);
  const nameStart = subsequenceStart(text, open, short);
  if (nameStart < 0 || open - nameStart < short.length + 2) return null;
  return { start, end: start + short.length, short, nameStart, nameEnd: open };
}

/** 《全称》（《简称》）: an alias whatever the letters. */
function titledShort(text: string, open: number, close: number): Defined | null {
  if (text.charAt(open - 1) !== '》') return null;
  const nameStart = text.lastIndexOf('《', open);
  if (nameStart < 0) return null;
  return { start: open + 1, end: close, short: text.slice(open + 1, close), nameStart, nameEnd: open };
}

/** Where the name begins whose characters, from the right, make the short form; -1 when none does. */
export function subsequenceStart(text: string, end: number, short: string): number {
  const characters = text.slice(Math.max(0, end - LONGEST_NAME), end);
  const shift = end - characters.length;
  let at = characters.length - 1;
  for (let left = short.length - 1; left >= 0; left -= 1) {
    const wanted = short.charAt(left);
    let steps = 0;
    while (at >= 0 && characters.charAt(at) !== wanted) {
      if (STOP.test(characters.charAt(at)) && !/[、()]/.test(characters.charAt(at))) return -1;
      at -= 1;
      steps += 1;
    }
    if (at < 0 || (left === short.length - 1 && steps >= LAST_WITHIN)) return -1;
    at -= 1;
  }
  return extended(text, shift + at + 1);
}

/** Over the words that names begin with (联合国, 国际) and the characters between, but not over a verb or a comma. */
function extended(text: string, start: number): number {
  const REACH = 12;
  let best = start;
  for (let at = start; at > 0 && start - at < REACH; at -= 1) {
    const before = text.slice(Math.max(0, at - 6), at);
    if (STOP.test(text.charAt(at - 1)) || !isHan(text.charCodeAt(at - 1)) || VERBS.test(before)) break;
    const head = HEADS.exec(before)?.[0];
    if (head !== undefined) {
      best = at - head.length;
      at = best + 1;
    }
  }
  return best;
}

const FORMULA =
  /(?:以下简称|下称|以下称|简称为|简称|下文简称)为?[:：]?(?:[“"]([^”"]{2,20})[”"]|(《[^》]{1,20}》)|([^\s()，。；、,;“”《》]{2,12})(?=[)）]))/g;

/** 全称（以下简称“简称”）, with or without the bracket. */
export function chineseFormulas(text: string): Defined[] {
  const found: Defined[] = [];
  for (const match of text.matchAll(FORMULA)) {
    const short = match[1] ?? match[2] ?? match[3];
    if (short === undefined) continue;
    const start = match.index + match[0].lastIndexOf(short);
    let nameEnd = match.index;
    while (/[(，, ]/.test(text.charAt(nameEnd - 1))) nameEnd -= 1;
    const nameStart = nameBefore(text, nameEnd, short);
    if (nameStart >= 0) found.push({ start, end: start + short.length, short, nameStart, nameEnd });
  }
  return found;
}

function nameBefore(text: string, end: number, short: string): number {
  if (text.charAt(end - 1) === '》') return text.lastIndexOf('《', end);
  const aligned = subsequenceStart(text, end, short.replace(/[《》]/g, ''));
  if (aligned >= 0) return aligned;
  let start = end;
  while (start > 0 && end - start < LONGEST_NAME && !STOP.test(text.charAt(start - 1))) start -= 1;
  return end - start >= 2 ? start : -1;
}
