import type { Cited } from './licence.ts';
import { endOf, type Numbered } from './numbers.ts';

/** Behind the number: 号, perhaps lost, and the word. */
const WORD = /[ \n]?号?[ \n]?(?:(决议)案?|决定)/y;
/** A part spelled out behind the word: S-20/4 号决议，E 部分. */
const SPELLED_PART = /[,，]? ?([A-Z]) ?部分/y;
/** Between two numbers of a list, perhaps with 号 and a footnote's mark. */
const SEPARATOR =
  /^[ \n]?号?[ \n]?(?:\(\)|\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹]{1,3})?[ \n]?(?:[、,和与及并或(“《]|以及|关于|题为)/;
/** How far one number of a list may stand behind the other (UTF-16 units). */
const LIST_GAP = 220;
const STOP = /[。;!?]/;

/** Licenses the numbers whose word stands behind them, as in Chinese; from the last to the first, linear. */
export function licensedBackward(text: string, numbers: readonly Numbered[]): Cited[] {
  const found: Cited[] = [];
  let after: Cited | null = null;
  for (const numbered of numbers.toReversed()) {
    const own: Cited | null = announced(text, numbered) ?? (after && inherited(text, numbered, after));
    if (own) found.push(own);
    after = own ?? (numbered.shape === 'council' ? after : null);
  }
  return found.reverse();
}

function announced(text: string, numbered: Numbered): Cited | null {
  const end = endOf(numbered);
  WORD.lastIndex = end;
  const word = WORD.exec(text);
  if (!word) return null;
  const behind = WORD.lastIndex;
  SPELLED_PART.lastIndex = behind;
  const part = numbered.letters ? null : SPELLED_PART.exec(text);
  const whole = part ? { ...numbered, end: SPELLED_PART.lastIndex, letters: part[1] ?? '' } : numbered;
  return { numbered: whole, word: word[1] ? 'resolution' : 'decision', trigger: null, group: end, behind };
}

function inherited(text: string, numbered: Numbered, after: Cited): Cited | null {
  const end = endOf(numbered);
  const gap = text.slice(end, Math.min(after.numbered.start, end + LIST_GAP + 1));
  if (gap.length > LIST_GAP || STOP.test(gap)) return null;
  return SEPARATOR.test(gap) ? { ...after, numbered } : null;
}
