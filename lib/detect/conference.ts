import type { Pinpoint } from './types.ts';
import { FORWARD } from './words/index.ts';
import { expression } from './words/expression.ts';

const union = (key: 'resolution' | 'paragraph' | 'annex'): string =>
  FORWARD.map((words) => words[key]).join('|');

/** Chapter and section, in any of the languages: ", chap. I", ", гл. I", "، الفصل الأول". */
const CHAPTER = String.raw`[,،][ \n](?!(?:(?:${union('annex')})e?s?|${union('resolution')}|${union('paragraph')})(?!\p{L}))\p{L}{2,8}\.?[ \n][\p{L}\d]{1,9}`;
const ROMAN = '(?:[IVX]{1,5}|\\d{1,2})(?![\\p{L}\\d])';
const PLACE = `${ROMAN}(?:(?:-| (?:and|to|et|à|y|a|и) )${ROMAN})?|الاول|الثاني|الثالث|الرابع|الخامس`;
/** Behind the symbol and its bracket: ", chap. I, resolution 1, annex II", ", chap. IV, para. 24". */
const BEHIND = expression(
  `(?:${CHAPTER}){0,2}(?:[,،][ \\n](?:${union('resolution')})[ \\n](\\d{1,2})(?![\\d/(]|[ \\n]\\())?(?:[,،][ \\n](?:(?:${union('annex')})e?s?)(?!\\p{L})(?:[ \\n](${PLACE}))?)?(?:[,،][ \\n](?:${union('paragraph')})[ \\n](\\d{1,3})(?!\\d))?`,
  'y',
);
const HAN =
  /,? ?(?:第[一二三四五六七八九十]{1,3}章)?(?:,? ?决议 ?(\d{1,2})(?![\d/(]))?(?:,? ?附件([一二三四五六七八九十]{0,2}(?:[至和及][一二三四五六七八九十]{1,2})?))?(?:,? ?第 ?(\d{1,3}) ?段)?/y;
/** What a bracket may hold behind the symbol: "and corrigendum". */
const BRACKET = /(?![,،])[^()[\];]{0,60}[)\]》]{1,2}/uy;

/**
 * The resolution, annex or paragraph of a conference's report that the text behind its symbol names; undefined where it
 * names none. `end` is that of the symbol in the folded text.
 */
export function conferencePlace(text: string, end: number): Pinpoint | undefined {
  BRACKET.lastIndex = end;
  const from = BRACKET.test(text) ? BRACKET.lastIndex : end;
  const isHan = /^[,;。 ]{0,2}[\u4e00-\u9fff]/.test(text.slice(from, from + 3));
  const rule = isHan ? HAN : BEHIND;
  rule.lastIndex = from;
  const match = rule.exec(text);
  if (!match || match[0] === '') return undefined;
  const [whole, resolution, place, paragraph] = match;
  const annexed = place !== undefined || ANNEXED.test(whole);
  if (resolution === undefined && !annexed && paragraph === undefined) return undefined;
  return {
    ...(resolution !== undefined && { resolution }),
    ...(annexed && { annex: place ?? '' }),
    ...(paragraph !== undefined && { paragraph }),
  };
}

/** An annex without a number of its own. */
const ANNEXED = expression(`(?<!\\p{L})(?:${union('annex')})e?s?(?!\\p{L})`, '');
