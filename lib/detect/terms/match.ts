import { sameCase } from './case.ts';
import type { Entry, Node } from './entries.ts';
import { gapKey, wordFrom, wordKey, type Token } from './tokens.ts';

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

/** The longest form that begins with the word, or null. */
export function matchWords(root: Node, text: string, token: Token): Candidate | null {
  const key = wordKey(token);
  const whole = walk(root, text, token, key, token.start);
  if (whole || token.script !== 'arabic') return whole;
  let best: Candidate | null = null;
  for (const { rest, start } of withoutClitics(key, token.start)) {
    const found = walk(root, text, token, rest, start);
    if (found && (!best || found.end > best.end)) best = found;
  }
  return best;
}

/** The word without particles before it; `لل` stands for `ل` + `ال`. */
function withoutClitics(key: string, start: number): { rest: string; start: number }[] {
  const variants: { rest: string; start: number }[] = [];
  if (key.startsWith('ال') && key.length > 4) variants.push({ rest: key.slice(2), start });
  for (const clitic of CLITICS) {
    if (!key.startsWith(clitic) || key.length - clitic.length < 2) continue;
    const rest = key.slice(clitic.length);
    const article = clitic.endsWith('ال') ? 2 : clitic.endsWith('لل') ? 1 : 0;
    const behind = start + clitic.length - article;
    if (article) variants.push({ rest: `ال${rest}`, start: behind }, { rest, start: behind });
    else variants.push({ rest, start: behind });
  }
  return variants;
}

function walk(root: Node, text: string, first: Token, firstKey: string, start: number): Candidate | null {
  let node = root.next.get(firstKey);
  if (!node) return null;
  const words = [first];
  let best: Candidate | null = null;
  for (let last: Token | null = first; node;) {
    if (node.entries.length > 0) best = fitting(node.entries, text, words, last, start) ?? best;
    last = node.next.size > 0 ? wordFrom(text, last.end) : null;
    if (!last) break;
    node = node.next.get(wordKey(last));
    words.push(last);
  }
  return best;
}

function fitting(
  entries: readonly Entry[],
  text: string,
  words: readonly Token[],
  last: Token,
  start: number,
): Candidate | null {
  let best: Candidate | null = null;
  for (const entry of entries) {
    if (!fits(entry, text, words, last)) continue;
    const end = last.end + entry.tail.length;
    if (!best || end > best.end || entry.form === text.slice(start, end)) best = { start, end, entry };
  }
  return best;
}

function fits({ words, gaps, tail }: Entry, text: string, printed: readonly Token[], last: Token): boolean {
  if (tail && gapKey(text.charAt(last.end)) !== gapKey(tail)) return false;
  return printed.every((token, index) => {
    const form = words[index];
    if (form === undefined) return false;
    if (token.script !== 'arabic' && !sameCase(form, token.text, token === last, words.length === 1))
      return false;
    const next = printed[index + 1];
    return !next || gapKey(text.slice(token.end, next.start)) === gaps[index];
  });
}

/** The longest Chinese form that begins at `start`, or null. */
export function matchHan(root: Node, text: string, start: number): Candidate | null {
  let node = root.next.get(text.charAt(start));
  let best: Candidate | null = null;
  for (let end = start + 1; node; end += 1) {
    const entry = node.entries[0];
    if (entry) best = { start, end, entry };
    node = node.next.get(text.charAt(end));
  }
  return best;
}
