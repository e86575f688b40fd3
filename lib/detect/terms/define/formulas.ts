import rows from '../../../../data/terms/formulas.json' with { type: 'json' };
import { MOST_DEFINITIONS } from '../state.ts';
import type { Token } from '../tokens.ts';
import { alignAcronym, phraseStart } from './align.ts';
import { isShortForm } from './brackets.ts';
import type { Defined } from './types.ts';

/**
 * "hereinafter referred to as “the Centre”", «далее — Центр», ci-après « le Centre », en adelante “el Centro”, المشار إليه
 * فيما بعد باسم «المركز»: the words of each language are rows; what follows them is the short form.
 */
const LEAD = new RegExp(`(?<![\\p{L}\\p{N}])(?:${rows.lead.join('|')})`, 'giu');
const AFTER = new RegExp(
  `^[ \\n]?(?:(?:${rows.link.join('|')})[ \\n]?){0,4}[:,—–-]?[ \\n]?(?:(?:${rows.article.join('|')})(?:[ \\n]|(?<=')))?(?:[«“"'][ \\n]?(?:(?:${rows.article.join('|')})(?:[ \\n]|(?<=')))?([^«»“”"]{2,60}?)[ \\n]?[»”"']|([^«»“”"(),.;:]{2,40})(?=[),]))`,
  'iu',
);
/** How far behind the leading words the short form may end (UTF-16 units). */
const REACH = 160;

/** The short forms that formulas in the folded block define, Latin, Cyrillic and Arabic; not more than count. */
export function formulas(
  text: string,
  tokens: readonly Token[],
  before: (offset: number) => number,
): Defined[] {
  const found: Defined[] = [];
  for (const lead of text.matchAll(LEAD)) {
    if (found.length >= MOST_DEFINITIONS) break;
    const from = lead.index + lead[0].length;
    const match = AFTER.exec(text.slice(from, from + REACH));
    const bracketed = /\([ \n]?$/.test(text.slice(Math.max(0, lead.index - 2), lead.index));
    const short = (match?.[1] ?? (bracketed ? match?.[2] : undefined) ?? '').trim();
    if (!match || short.length < 2 || short.split(' ').length > 6) continue;
    const last = before(behindBracket(text, lead.index));
    const end = tokens[last];
    if (!end) continue;
    const acronym = isShortForm(short) ? alignAcronym(short, text, tokens, last) : -1;
    const first = tokens[acronym >= 0 ? acronym : phraseStart(text, tokens, last, short)];
    if (!first) continue;
    const start = from + match[0].lastIndexOf(short);
    found.push({ start, end: start + short.length, short, nameStart: first.start, nameEnd: end.end });
  }
  return found;
}

/** In "Regional Centre (RC), hereinafter …" the name ends before the bracket. */
function behindBracket(text: string, at: number): number {
  const bracket = /\([^()]{1,30}\)[ ,،]{0,3}\(?$/.exec(text.slice(Math.max(0, at - 40), at));
  return bracket ? Math.max(0, at - 40) + bracket.index : at;
}
