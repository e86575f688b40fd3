import type { Folded } from '../fold.ts';
import { ARABIC as ARABIC_SCRIPT, CYRILLIC, FIGURE, HAN, LATIN } from '../folding/tables.ts';
import type { Trees } from './entries.ts';
import { matchHan, matchWords, type Candidate } from './match.ts';
import { apart } from './spans.ts';
import { ARABIC, endOfWord, scriptOf } from './tokens.ts';
import { hanNumber, someNumber, wordNumber } from './words.ts';

/** Every place of a folded block where a form of the trees stands, leftmost and longest first, none inside another. */
export function candidatesIn(trees: Trees, { text, traits }: Folded): readonly Candidate[] {
  const found = trees.words.next.size > 0 && (traits & WORDS) !== 0 ? wordCandidates(trees, text) : NONE;
  const inHan = trees.han.next.size > 0 && (traits & HAN) !== 0 ? hanCandidates(trees, text) : NONE;
  if (inHan.length === 0) return found;
  return found.length === 0 ? inHan : apart([...found, ...inHan]);
}

const WORDS = LATIN | CYRILLIC | ARABIC_SCRIPT | FIGURE;
const NONE: readonly Candidate[] = [];

function wordCandidates({ words, heads }: Trees, text: string): Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < text.length;) {
    const script = scriptOf(text.charCodeAt(start));
    if (script === 0) {
      start += 1;
      continue;
    }
    const end = endOfWord(text, start, script);
    const admitted =
      script === ARABIC
        ? someNumber(text, start, end, heads.admit)
        : heads.admit(wordNumber(text, start, end, script));
    const candidate = admitted ? matchWords(words, text, { start, end, script }) : null;
    if (candidate) found.push(candidate);
    start = candidate?.end ?? end;
  }
  return found;
}

function hanCandidates({ han, hanHeads }: Trees, text: string): Candidate[] {
  const found: Candidate[] = [];
  for (let start = 0; start < text.length; start += 1) {
    const candidate = hanHeads.admit(hanNumber(text, start)) ? matchHan(han, text, start) : null;
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
