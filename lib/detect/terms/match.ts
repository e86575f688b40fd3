import { sameCase } from './case.ts';
import type { Entry, Node } from './entries.ts';
import { ARABIC, endOfWord, gapKey, scriptOf, startOfWord, wordAt, wordFrom, type Token } from './tokens.ts';
import { withArticle, wordKey, wordNumber } from './words.ts';

/** A stretch of folded text that is written like a form. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly entry: Entry;
}

/** Arabic particles written together with the next word, longest first, and what stands for the article in them. */
const CLITICS = [
  'وبال',
  'وكال',
  'فبال',
  'بال',
  'كال',
  'ولل',
  'فلل',
  'لل',
  'وال',
  'فال',
  'وب',
  'ول',
  'وك',
  'فب',
  'فل',
  'و',
  'ف',
  'ب',
  'ك',
  'ل',
];

/** Where a word stands, and its script as `scriptOf` tells it. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly script: number;
}

/** The longest form that begins with the word, or null. */
export function matchWords(root: Node, text: string, word: Word): Candidate | null {
  const { start, end, script } = word;
  const number = wordNumber(text, start, end, script);
  const whole = walk(root, text, word, { number, start, printed: text.slice(start, end) });
  if (whole || script !== ARABIC) return whole;
  let best: Candidate | null = null;
  for (const beginning of withoutClitics(text, start, end)) {
    const found = walk(root, text, word, beginning);
    if (found && (!best || found.end > best.end)) best = found;
  }
  return best;
}

/** How a form begins in a word: the number that is looked up, and where the form begins. */
interface Beginning {
  readonly number: number;
  readonly start: number;
  /** What the form's first word is in a plain spelling. */
  readonly printed: string;
}

/** The word without particles before it; `لل` stands for `ل` + `ال`. */
function withoutClitics(text: string, start: number, end: number): Beginning[] {
  const variants: Beginning[] = [];
  const add = (from: number, begins: number, article: string) => {
    const bare = wordNumber(text, from, end, ARABIC);
    const number = article ? withArticle(bare) : bare;
    variants.push({ number, start: begins, printed: article + text.slice(from, end) });
  };
  if (text.startsWith('ال', start) && end - start > 4) add(start + 2, start, '');
  for (const clitic of CLITICS) {
    const from = start + clitic.length;
    if (!text.startsWith(clitic, start) || end - from < 2) continue;
    const article = clitic.endsWith('ال') ? 2 : clitic.endsWith('لل') ? 1 : 0;
    if (article) add(from, from - article, 'ال');
    add(from, from - article, '');
  }
  return variants;
}

function walk(root: Node, text: string, first: Word, beginning: Beginning): Candidate | null {
  let best: Candidate | null = null;
  let { end } = first;
  let node = root.next.get(beginning.number);
  for (let words = 1; node; words += 1) {
    if (node.entries.length > 0)
      best = fitting(node.entries, text, printedWords(text, first, words), beginning) ?? best;
    if (node.next.size === 0) break;
    const start = startOfWord(text, end);
    if (start >= text.length) break;
    const script = scriptOf(text.charCodeAt(start));
    end = endOfWord(text, start, script);
    node = node.next.get(wordNumber(text, start, end, script));
  }
  return best;
}

/** So many words from the first on. */
function printedWords(text: string, { start, end, script }: Word, count: number): Token[] {
  const words = [wordAt(text, start, end, script)];
  while (words.length < count) {
    const next = wordFrom(text, words.at(-1)?.end ?? end);
    if (!next) break;
    words.push(next);
  }
  return words;
}

function fitting(
  entries: readonly Entry[],
  text: string,
  words: readonly Token[],
  beginning: Beginning,
): Candidate | null {
  let best: Candidate | null = null;
  const { start } = beginning;
  const last = words.at(-1)?.end ?? start;
  for (const entry of entries) {
    if (!fits(entry, text, words, beginning)) continue;
    const end = last + entry.tail.length;
    if (!best || end > best.end || entry.form === text.slice(start, end)) best = { start, end, entry };
  }
  return best;
}

function fits(
  { words, gaps, tail }: Entry,
  text: string,
  printed: readonly Token[],
  beginning: Beginning,
): boolean {
  const last = printed.at(-1);
  if (tail && gapKey(text.charAt(last?.end ?? 0)) !== gapKey(tail)) return false;
  return printed.every((token, index) => {
    const form = words[index];
    if (form === undefined || !isSameWord(form, index === 0 ? beginning.printed : token.text, token.script))
      return false;
    if (token.script !== 'arabic' && !sameCase(form, token.text, token === last, words.length === 1))
      return false;
    const next = printed[index + 1];
    return !next || gapKey(text.slice(token.end, next.start)) === gaps[index];
  });
}

/** Whether a word of the text and one of a form share more than their number. */
function isSameWord(form: string, printed: string, script: Token['script']): boolean {
  return form === printed || wordKey({ text: form, script }) === wordKey({ text: printed, script });
}

/** The longest Chinese form that begins at `start`, or null. */
export function matchHan(root: Node, text: string, start: number): Candidate | null {
  let node = root.next.get(text.charCodeAt(start));
  let best: Candidate | null = null;
  for (let end = start + 1; node; end += 1) {
    const entry = node.entries[0];
    if (entry) best = { start, end, entry };
    node = node.next.get(text.charCodeAt(end));
  }
  return best;
}
