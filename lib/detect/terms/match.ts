import { sameCase } from './case.ts';
import type { Entry, Node } from './entries.ts';
import { gapKey, wordKey, type Token } from './tokens.ts';

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

/** The longest form that begins with the word at `index`, or null. */
export function matchWords(
  root: Node,
  text: string,
  tokens: readonly Token[],
  index: number,
): Candidate | null {
  const token = tokens[index];
  if (!token) return null;
  const whole = walk(root, text, tokens, index, wordKey(token), token.start);
  if (whole || token.script !== 'arabic') return whole;
  let best: Candidate | null = null;
  for (const { key, start } of withoutClitics(token)) {
    const found = walk(root, text, tokens, index, key, start);
    if (found && (!best || found.end > best.end)) best = found;
  }
  return best;
}

/** The word without particles before it; `لل` stands for `ل` + `ال`. */
function withoutClitics(token: Token): { key: string; start: number }[] {
  const key = wordKey(token);
  const variants: { key: string; start: number }[] = [];
  if (key.startsWith('ال') && key.length > 4) variants.push({ key: key.slice(2), start: token.start });
  for (const clitic of CLITICS) {
    if (!key.startsWith(clitic) || key.length - clitic.length < 2) continue;
    const rest = key.slice(clitic.length);
    const article = clitic.endsWith('ال') ? 2 : clitic.endsWith('لل') ? 1 : 0;
    const start = token.start + clitic.length - article;
    if (article) variants.push({ key: `ال${rest}`, start }, { key: rest, start });
    else variants.push({ key: rest, start });
  }
  return variants;
}

function walk(
  root: Node,
  text: string,
  tokens: readonly Token[],
  index: number,
  firstKey: string,
  start: number,
): Candidate | null {
  let node = root.next.get(firstKey);
  let best: Candidate | null = null;
  for (let last = index; node; last += 1) {
    if (node.entries.length) best = fitting(node.entries, text, tokens, index, last, start) ?? best;
    const next = tokens[last + 1];
    node = next && node.next.size > 0 ? node.next.get(wordKey(next)) : undefined;
  }
  return best;
}

function fitting(
  entries: readonly Entry[],
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  start: number,
): Candidate | null {
  const last = tokens[to];
  if (!last) return null;
  let best: Candidate | null = null;
  for (const entry of entries) {
    if (!fits(entry, text, tokens, from, to)) continue;
    const end = last.end + entry.tail.length;
    if (!best || end > best.end || entry.form === text.slice(start, end)) best = { start, end, entry };
  }
  return best;
}

function fits(entry: Entry, text: string, tokens: readonly Token[], from: number, to: number): boolean {
  const { words, gaps, tail } = entry;
  const end = tokens[to]?.end ?? 0;
  if (tail && gapKey(text.charAt(end)) !== gapKey(tail)) return false;
  for (let index = from; index <= to; index += 1) {
    const token = tokens[index];
    const form = words[index - from];
    if (!token || form === undefined) return false;
    if (token.script !== 'arabic' && !sameCase(form, token.text, index === to, words.length === 1))
      return false;
    const next = tokens[index + 1];
    if (index < to && next && gapKey(text.slice(token.end, next.start)) !== gaps[index - from]) return false;
  }
  return true;
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
