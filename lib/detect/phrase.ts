import type { Cited } from './licence.ts';
import { endOf } from './numbers.ts';
import { firstAfter, firstFrom, lastBefore } from './order.ts';
import type { OrganMention } from './organs.ts';
import { endsSentence } from './sentence.ts';
import type { Surroundings } from './surroundings.ts';

/** Between the body's name and the announcing word: "'s", "relevant". */
const HEAD_GAP = /^(?:'s?)?[ \n]?(?:(?:relevant|previous|draft|its|their|de|la|le)[ \n]){0,2}$/;
const HEAD_REACH = 30;
/** Between body and number in Chinese: date, "on …", "entitled …". */
const HAN_DATED = /^(?:[的在于第 \n]|通过的|(?:19|20)\d\d ?年(?: ?\d{1,2} ?月 ?\d{1,2} ?日)?){0,9}$/;
const HAN_TITLED =
  /^(?:[的在于第 \n]|通过的|(?:19|20)\d\d ?年(?: ?\d{1,2} ?月 ?\d{1,2} ?日)?){0,9}(?:关于|题为|有关)[^。;]{0,140}$/;
const HAN_REACH = 190;

/** The nearest body with only a date between; else the farthest with a title between, for titles name bodies too. */
function bodyBeforeHan(start: number, text: string, mentions: readonly OrganMention[]): string | null {
  let titled: string | null = null;
  for (let index = firstFrom(mentions, start) - 1; index >= 0; index -= 1) {
    const named = mentions[index];
    if (!named || start - named.end > HAN_REACH) break;
    if (named.end > start) continue;
    const gap = text.slice(named.end, start);
    if (HAN_DATED.test(gap)) return named.organ;
    if (HAN_TITLED.test(gap)) titled = named.organ;
  }
  return titled;
}

/** The body in the noun phrase of the citation, before the number: "Security Council resolution 2573 (2021)". */
export function bodyBefore(citation: Cited, { text, mentions }: Surroundings): string | null {
  const { trigger, numbered } = citation;
  if (!trigger) {
    return bodyBeforeHan(numbered.start, text, mentions);
  }
  const inside = firstAfter(mentions, trigger.end);
  if (inside && inside.end <= numbered.start && !/[\d;]/.test(text.slice(trigger.end, inside.start)))
    return inside.organ;
  const named = lastBefore(mentions, trigger.start);
  if (!named || trigger.start - named.end > HEAD_REACH) return null;
  return HEAD_GAP.test(text.slice(named.end, trigger.start)) ? named.organ : null;
}

const GENITIVE =
  /^[ \n,]*(?:\(\))?(?:adopt[ée]{1,2}s?[ \n]par[ \n](?:le[ \n]|la[ \n]|l')?|adopted[ \n]by[ \n](?:the[ \n])?|aprobad[ao]s?[ \n]por[ \n](?:el[ \n]|la[ \n])?|الصادر(?:ة|ين|ات)?[ \n]عن[ \n]|of[ \n](?:the[ \n])?|du[ \n]|de[ \n](?:la[ \n]|l'|el[ \n])?|del[ \n]|des[ \n])?$/;
const LIST_GAP = 60;

const NONE: readonly (string | null)[] = [];

/**
 * For each citation the body in the genitive behind it, or behind a later number of its list:
 * "résolutions 2021/2 A et 2021/2 B du Conseil économique et social"; an empty list where the text names no body.
 */
export function bodiesBehind(
  cited: readonly Cited[],
  { text, mentions, dates }: Surroundings,
): readonly (string | null)[] {
  if (mentions.length === 0) return NONE;
  const found = new Array<string | null>(cited.length).fill(null);
  let carried: string | null = null;
  for (let index = cited.length - 1; index >= 0; index -= 1) {
    const citation = cited[index];
    if (!citation || citation.behind !== null) continue;
    const next = cited[index + 1];
    const end = endOf(citation.numbered);
    const limit = next ? next.numbered.start : text.length;
    const named = mentions[firstFrom(mentions, end)];
    const date = dates[firstFrom(dates, end)];
    const isWithin = named !== undefined && named.start < limit;
    const from = date && named && date.start - end < 14 && date.end <= named.start ? date.end : end;
    const direct =
      isWithin && named.start - from < LIST_GAP && GENITIVE.test(text.slice(from, named.start))
        ? named.organ
        : null;
    const listed = next?.group === citation.group && limit - end < LIST_GAP && !isWithin;
    carried = direct ?? (listed ? carried : null);
    found[index] = carried;
  }
  return found;
}

const OWNED_HAN = /其(?![中他它余后次])[^,;。其]{0,80}$/;

/** Whether the citation has an owner word: "its resolution". */
export function isOwned(citation: Cited, { text }: Surroundings): boolean {
  if (citation.trigger) return citation.trigger.possessive;
  const { start } = citation.numbered;
  return OWNED_HAN.test(text.slice(Math.max(0, start - 90), start));
}

const SUBJECT_REACH = 40;

/** The body that is the subject right before the owner word, in its sentence. */
export function subjectBefore(citation: Cited, { text, mentions }: Surroundings): string | null {
  const start = citation.trigger?.start ?? citation.numbered.start;
  const named = lastBefore(mentions, start);
  if (!named || start - named.end > SUBJECT_REACH) return null;
  return endsSentence(text.slice(named.end, start)) ? null : named.organ;
}
