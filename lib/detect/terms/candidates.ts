import type { Node, Trees } from './entries.ts';
import type { Heads } from './heads.ts';
import { matchHan, matchWords, type Candidate } from './match.ts';
import { apart } from './spans.ts';
import { endOfWord, scriptOf, wordAt } from './tokens.ts';

/** Every place of a folded block where a form of the trees stands, leftmost and longest first, none inside another. */
export function candidatesIn({ words, han, heads }: Trees, text: string): Candidate[] {
  const found = words.next.size > 0 ? wordCandidates(words, heads, text) : [];
  if (han.next.size === 0 || !HAN.test(text)) return found;
  return apart([...found, ...hanCandidates(han, heads, text)]);
}

const HAN = /[\u3007\u3400-\u9fff\uf900-\ufaff]/;

function wordCandidates(words: Node, heads: Heads, text: string): Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < text.length;) {
    const script = scriptOf(text.charCodeAt(start));
    if (script === 0) {
      start += 1;
      continue;
    }
    const end = endOfWord(text, start, script);
    const candidate = heads.admit(text, start, end, script)
      ? matchWords(words, text, wordAt(text, start, end, script))
      : null;
    if (candidate) found.push(candidate);
    start = candidate?.end ?? end;
  }
  return found;
}

function hanCandidates(root: Node, heads: Heads, text: string): Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const candidate = heads.admitHan(text, start) ? matchHan(root, text, start) : null;
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
