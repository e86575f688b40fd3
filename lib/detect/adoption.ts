import type { Cited } from './licence.ts';
import { endOf } from './numbers.ts';
import { firstAfter, lastBefore } from './order.ts';
import { endsSentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';

/** How far from the number its date may stand, with a title or the body's name between (UTF-16 units). */
const REACH = 240;
const ADJOINING = /^[ \n,]*(?:(?:\(\)|\d{1,2})[ \n,]*)?(?:en[ \n]|para\.[ \n]\d+,[ \n])?$/;
const TITLED =
  /^[ \n,]*(?:entitled|intitulée?s?|titulad[ao]|озаглавленн\p{L}{2,3}|под названием|المعنونة?)?[^"“”«».]{0,12}["“«][^"”»]{0,220}["”»][ \n,]*$/u;
const HAN_TITLE = /^(?:通过的|的)?(?:(?:关于|题为|有关|载有|其中)[^。;]*|[^。;]{0,24})$/;

/**
 * Year of the adoption date that adjoins the number: behind it, or before it where the word stands behind; a title or
 * the body's name may stand between. Null where no date adjoins.
 */
export function adoptionYear(
  citation: Cited,
  before: Cited | undefined,
  after: Cited | undefined,
  { text, dates, mentions }: Surroundings,
): number | null {
  const { start } = citation.numbered;
  if (citation.behind !== null) {
    const date = lastBefore(dates, start);
    if (!date || date.start < Math.max(before?.numbered.end ?? 0, start - REACH)) return null;
    return HAN_TITLE.test(text.slice(date.end, start)) ? date.year : null;
  }
  const end = endOf(citation.numbered);
  const date = firstAfter(dates, end);
  const limit = Math.min(after?.numbered.start ?? text.length, end + REACH);
  if (!date?.introduced || date.end > limit) return null;
  const named = lastBefore(mentions, date.start);
  const isBetween = named !== null && named.start >= end;
  if (isBetween && endsSentence(text.slice(end, named.start))) return null;
  const rest = text.slice(isBetween ? named.end : end, date.start);
  return ADJOINING.test(rest) || TITLED.test(rest) ? date.year : null;
}
