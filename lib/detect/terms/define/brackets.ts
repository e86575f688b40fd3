import { isAcronym, isCapital } from '../case.ts';
import { isHan, type Token } from '../tokens.ts';
import { alignAcronym } from './align.ts';
import type { Defined } from './types.ts';

/** `RC`, `UN-Women`, `StAR`, `ООН-Хабитат`: up to two words, two capitals at least. */
const SHORT_FORM = /^[\p{Lu}\p{N}][\p{L}\p{N}&'./+-]{1,14}(?: [\p{L}\p{N}&'./+-]{1,12})?$/u;
const ROMAN = /^[IVXLC]+$/;

/** True for what looks like an acronym of the document's own. */
export function isShortForm(text: string): boolean {
  return (
    SHORT_FORM.test(text) && isAcronym(text) && !ROMAN.test(text) && !/\d{3}|\.\w{0,3}\d|^\d+[.-]/.test(text)
  );
}

/** The short form that a bracket begins with, null where what it holds is none. */
export function shortInside(inside: string): string | null {
  const short = (/^["“«]?([^,;"”»]{1,30})/u.exec(inside)?.[1] ?? '').trim();
  return isShortForm(short) ? short : null;
}

/** "Regional Centre (RC)": the bracket at `open` holds an acronym of the words before it. */
export function forward(
  text: string,
  tokens: readonly Token[],
  open: number,
  inside: string,
  short: string,
  last: number,
): Defined | null {
  const before = tokens[last];
  if (!before || !/^["”»]?[ \n]?$/.test(text.slice(before.end, open))) return null;
  const first = tokens[alignAcronym(short, text, tokens, last)];
  if (!first) return null;
  const start = open + 1 + inside.indexOf(short);
  return {
    start,
    end: start + short.length,
    short: short.replace(/(?<=\p{Lu})s$/u, ''),
    nameStart: first.start,
    nameEnd: before.end,
  };
}

/** "RC (Regional Centre)": the bracket at `open` holds the words of the acronym before it. */
export function reversed(
  text: string,
  tokens: readonly Token[],
  open: number,
  close: number,
  last: number,
): Defined | null {
  const token = tokens[last];
  if (!token || !/^[ \n]?$/.test(text.slice(token.end, open))) return null;
  const start = acronymStart(text, tokens, last);
  const short = text.slice(start, token.end);
  if (!isShortForm(short)) return null;
  let end = last + 1;
  while ((tokens[end]?.start ?? Infinity) < close) end += 1;
  const inside = tokens[last + 1];
  const final = tokens[end - 1];
  if (!inside || !final || end - last < 3 || text.slice(open + 1, inside.start).trim() !== '') return null;
  if (!isCapital(inside.text.charAt(0)) && inside.script !== 'cyrillic') return null;
  if (alignAcronym(short, text, tokens.slice(last + 1, end), end - last - 2) !== 0) return null;
  return { start, end: token.end, short, nameStart: inside.start, nameEnd: final.end };
}

/** The beginning of a hyphenated acronym that ends with the word at `last`. */
function acronymStart(text: string, tokens: readonly Token[], last: number): number {
  let index = last;
  while (index > 0) {
    const [before, token] = [tokens[index - 1], tokens[index]];
    if (!before || !token || text.slice(before.end, token.start) !== '-') break;
    index -= 1;
  }
  return tokens[index]?.start ?? 0;
}

/**
 * Arabic: the bracket holds words of the name before it, in their order and beginning with its first
 * (هيئة الأمم المتحدة للمساواة بين الجنسين وتمكين المرأة (هيئة الأمم المتحدة للمرأة)). Acronyms are not made of initials.
 */
export function arabicShort(
  text: string,
  tokens: readonly Token[],
  open: number,
  close: number,
  last: number,
): Defined | null {
  const LONGEST_NAME = 18;
  const inner: Token[] = [];
  for (let index = last + 1; (tokens[index]?.start ?? Infinity) < close; index += 1) {
    const token = tokens[index];
    if (token?.script !== 'arabic') return null;
    inner.push(token);
  }
  const [head, tail] = [inner[0], inner.at(-1)];
  const before = tokens[last];
  if (!head || !tail || inner.length < 2 || inner.length > 7 || !before) return null;
  if (!/^[ \n]?$/.test(text.slice(before.end, open))) return null;
  let left = inner.length - 1;
  for (let index = last; index >= 0 && index > last - LONGEST_NAME; index -= 1) {
    const token = tokens[index];
    const next = tokens[index + 1];
    if (!token || (index < last && next && /[.؛;:()،]/.test(text.slice(token.end, next.start)))) return null;
    const wanted = inner[left];
    if (!wanted || !sameArabic(token.text, wanted.text)) continue;
    if (left > 0) left -= 1;
    else {
      if (last - index + 1 <= inner.length) return null;
      return {
        start: head.start,
        end: tail.end,
        short: text.slice(head.start, tail.end),
        nameStart: token.start + particlesBefore(token.text, head.text),
        nameEnd: before.end,
      };
    }
  }
  return null;
}

/** The letters of particles (و ف ب ك ل) before a name's first word; its article is part of the name. */
function particlesBefore(word: string, head: string): number {
  if (!word.endsWith(head)) return 0;
  const ahead = word.slice(0, word.length - head.length);
  return /^[وفبكل]*(?=ال$|$)/.exec(ahead)?.[0].length ?? 0;
}

const bare = (word: string) =>
  word.replace(/^(?:[وف]?(?:ال|لل|[بكل]ال)|[وفبكل](?=ال))/, '').replace(/[ةه]$/, '');

function sameArabic(a: string, b: string): boolean {
  const [one, other] = [bare(a), bare(b)];
  return one === other || one === other.replace(/^[ولب]/, '') || one.replace(/^[ولب]/, '') === other;
}

/** True where the text around an offset is Chinese. */
export function afterHan(text: string, open: number): boolean {
  const code = text.charCodeAt(open - 1);
  return isHan(code) || code === 0x300b || code === 0x201d;
}
