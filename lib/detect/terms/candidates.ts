import type { Node, Trees } from './entries.ts';
import { matchHan, matchWords, type Candidate } from './match.ts';
import { apart } from './spans.ts';
import { headOf, type Token } from './tokens.ts';

/** Every place where a form of the trees stands, leftmost and longest first, none inside another. */
export function candidatesIn(trees: Trees, text: string, tokens: readonly Token[]): Candidate[] {
  const found = trees.words.next.size ? wordCandidates(trees, text, tokens) : [];
  return trees.han.next.size ? apart([...found, ...hanCandidates(trees.han, text)]) : found;
}

function wordCandidates({ words, heads }: Trees, text: string, tokens: readonly Token[]): Candidate[] {
  const found: Candidate[] = [];
  let end = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (!token || token.start < end) continue;
    if (token.script !== 'arabic' && !heads.has(headOf(token))) continue;
    const candidate = matchWords(words, text, tokens, index);
    if (!candidate) continue;
    found.push(candidate);
    end = candidate.end;
  }
  return found;
}

function hanCandidates(root: Node, text: string): Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const candidate = matchHan(root, text, start);
    if (!candidate) continue;
    found.push(titled(candidate, text));
    start = candidate.end - 1;
  }
  return found;
}

/** With the title marks around it: 《不扩散核武器条约》. */
function titled(candidate: Candidate, text: string): Candidate {
  const { start, end, entry } = candidate;
  const marked = text.charAt(start - 1) === '《' && text.charAt(end) === '》';
  return marked ? { start: start - 1, end: end + 1, entry } : candidate;
}
