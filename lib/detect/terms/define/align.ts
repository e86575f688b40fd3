import words from '../../../../data/terms/function-words.json' with { type: 'json' };
import { isCapital } from '../case.ts';
import { tokenize, type Token } from '../tokens.ts';
import { wordKey } from '../words.ts';

const FUNCTION_WORDS: ReadonlySet<string> = new Set(words);
/** The full name has at most so many words more than the short form has letters (Schwartz and Hearst 2003). */
const EXTRA_WORDS = 5;
const SENTENCE_STOP = /[.;:!?()[\]]|\n\n/;

const plain = (text: string) => text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');

/** The words left of `last` that can belong to one name: the index of the first, up to the end of the sentence before. */
export function windowStart(text: string, tokens: readonly Token[], last: number, most: number): number {
  let index = last;
  let content = 0;
  for (; index >= 0; index -= 1) {
    const token = tokens[index];
    const after = tokens[index + 1];
    if (!token) break;
    if (index < last && after && SENTENCE_STOP.test(text.slice(token.end, after.start))) break;
    if (!isFunctionWord(token.text)) content += 1;
    if (content > most) break;
  }
  return index + 1;
}

export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(word.toLowerCase());
}

/**
 * Where the name begins whose letters make the acronym: the index of its first word, or -1. First by the initials of the
 * words, particles skipped where need be; else letter by letter from the right, where most letters begin a word.
 */
export function alignAcronym(short: string, text: string, tokens: readonly Token[], last: number): number {
  const letters = plain(short.replace(/(?<=\p{Lu})s$/u, '')).replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < 2) return -1;
  const from = windowStart(text, tokens, last, letters.length + EXTRA_WORDS);
  const initials = byInitials(letters.toUpperCase(), tokens, from, last);
  return initials >= 0 ? initials : byLetters(letters, text, tokens, from, last);
}

function byInitials(letters: string, tokens: readonly Token[], from: number, last: number): number {
  const failed = new Set<number>();
  const width = letters.length + 1;
  const search = (index: number, left: number): number => {
    if (left === 0) return index + 1;
    const token = tokens[index];
    if (index < from || !token || failed.has(index * width + left)) return -1;
    const particle = isFunctionWord(token.text);
    if (particle && index !== last) {
      const skipped = search(index - 1, left);
      if (skipped >= 0) return skipped;
    }
    const initial = plain(token.text.charAt(0)).toUpperCase();
    const found = initial === letters.charAt(left - 1) ? search(index - 1, left - 1) : -1;
    if (found < 0) failed.add(index * width + left);
    return found;
  };
  return search(last, letters.length);
}

/** Schwartz and Hearst's match, with all letters but one at the beginning of a word, or half of them in `StAR`. */
function byLetters(
  letters: string,
  text: string,
  tokens: readonly Token[],
  from: number,
  last: number,
): number {
  const lower = letters.toLowerCase();
  let left = lower.length - 1;
  let initials = 0;
  for (let index = last; index >= from; index -= 1) {
    const token = tokens[index];
    if (!token) return -1;
    const word = plain(text.slice(token.start, token.end)).toLowerCase();
    for (let at = word.length - 1; at >= 0 && left >= 0; at -= 1) {
      if (word.charAt(at) !== lower.charAt(left) || (left === 0 && (at > 0 || isFunctionWord(word))))
        continue;
      if (at === 0) initials += 1;
      left -= 1;
    }
    const enough = letters === letters.toUpperCase() ? letters.length - 1 : letters.length / 2;
    if (left < 0) return initials >= enough && index < last ? index : -1;
  }
  return -1;
}

/**
 * The phrase that a formula gives a short name: from the word that the short name begins with (the Regional Centre …,
 * hereinafter the Centre), else from the first capital behind a stop, comma or particle.
 */
export function phraseStart(text: string, tokens: readonly Token[], last: number, short: string): number {
  const LONGEST_PHRASE = 14;
  const named = namedStart(text, tokens, last, short);
  if (named >= 0) return named;
  let from = windowStart(text, tokens, last, LONGEST_PHRASE);
  for (let index = last; index > from; index -= 1) {
    const before = tokens[index - 1];
    const token = tokens[index];
    if (before && token && /[,،«"“]/.test(text.slice(before.end, token.start))) from = index;
  }
  for (let index = from; index <= last; index += 1) {
    if (isCapital(tokens[index]?.text.charAt(0) ?? '')) return index;
  }
  return from;
}

/** The nearest word to the left, in the sentence, that the short name begins with, and the capitals before it. */
function namedStart(text: string, tokens: readonly Token[], last: number, short: string): number {
  const LONGEST_NAME = 30;
  const head = tokenize(short).at(-1);
  if (!head) return -1;
  const key = wordKey(head);
  const from = windowStart(text, tokens, last, LONGEST_NAME);
  for (let index = last; index >= from; index -= 1) {
    const token = tokens[index];
    if (
      !token ||
      wordKey(token) !== key ||
      (isCapital(head.text.charAt(0)) && !isCapital(token.text.charAt(0)))
    )
      continue;
    let start = index;
    while (start > from && startsName(text, tokens[start - 1], tokens[start])) start -= 1;
    return start;
  }
  return -1;
}

function startsName(text: string, before: Token | undefined, token: Token | undefined): boolean {
  if (!before || !token || !/^[ -]$/.test(text.slice(before.end, token.start))) return false;
  return before.script === token.script && isCapital(before.text.charAt(0)) && !isFunctionWord(before.text);
}
