import type { DateMention } from './dates.ts';
import { firstAfter, lastBefore } from './order.ts';
import type { OrganMention } from './organs.ts';
import type { Numbered } from './numbers.ts';
import { endsSentence } from './sentence.ts';
import type { Trigger } from './triggers.ts';

/** A number that a word announces, with the word and its neighbours in the list. */
export interface Cited {
  readonly numbered: Numbered;
  readonly word: 'resolution' | 'decision';
  /** The announcing word before it; null in Chinese, or where a date or the shape speaks for the number. */
  readonly trigger: Trigger | null;
  /** Numbers announced by the same word. */
  readonly group: number;
  /** In Chinese the word stands behind: where it begins. */
  readonly behind: number | null;
}

/** How far after the word the first number may stand, how far a list may pause, how far a dated number may be (UTF-16 units). */
const FIRST_GAP = 90;
const LIST_GAP = 320;
const DATED_GAP = 1500;
/** Words that make the next n/m something else than a number of the list. */
const OTHER_THING =
  /(?:\bitems?|\bpages?|\bpp?\.|\brules?|\barticles?|%|\bper cent|ratio|majority|\btwo[ -]thirds|пункт\p{L}{0,4} повестки|البند|بند)[ \n]*$/iu;

const OTHER_REACH = 24;

/** Whether such a word stands right before the number; where blanks alone stand there, no expression need be tried. */
function isOtherThing(gap: string): boolean {
  return gap !== ' ' && gap !== '' && OTHER_THING.test(gap.slice(-OTHER_REACH));
}

/** A number that could be a day and month or a fraction. */
function isFraction({ shape, prefix, first, second }: Numbered): boolean {
  return shape === 'session' && prefix === '' && first <= 31 && second <= 31;
}

/** How far before the announcing word its body may be named (UTF-16 units). */
const BODY_REACH = 60;

/** Halves that make a hundred are shares: a split decision, 50/50. */
function isShare({ shape, prefix, first, second }: Numbered): boolean {
  return shape === 'session' && prefix === '' && first + second === 100;
}

/** No body counts its decisions so; only one that is named, or the document's own, makes a share a decision. */
function hasBody(trigger: Trigger, { start }: Numbered, mentions: readonly OrganMention[]): boolean {
  const named = lastBefore(mentions, start);
  return trigger.possessive || (named !== null && trigger.start - named.end <= BODY_REACH);
}

/** Whether nothing but a body's name stands between the word and the number. */
function isTight(
  trigger: Trigger,
  { start }: Numbered,
  mentions: readonly OrganMention[],
  text: string,
): boolean {
  const named = firstAfter(mentions, trigger.end);
  const rest = named && named.end <= start ? text.slice(named.end, start) : text.slice(trigger.end, start);
  return /^(?:[ \n:(]|No\. ?|n[o°] |núm\. |№ ?|رقم ){0,3}$/.test(rest);
}

/** Licenses the numbers of a text whose announcing words stand before them. Both lists in order; linear. */
export function licensed(
  text: string,
  numbers: readonly Numbered[],
  triggers: readonly Trigger[],
  dates: readonly DateMention[],
  mentions: readonly OrganMention[],
): Cited[] {
  const found: Cited[] = [];
  let next = 0;
  let trigger: Trigger | null = null;
  let reach = 0;
  let fresh = false;
  let date = 0;
  for (const numbered of numbers) {
    while (next < triggers.length && (triggers[next]?.end ?? 0) <= numbered.start) {
      trigger = triggers[next] ?? null;
      reach = trigger?.end ?? 0;
      fresh = true;
      next += 1;
    }
    if (!trigger) continue;
    while (date < dates.length && (dates[date]?.start ?? 0) < numbered.end) date += 1;
    const following = dates[date];
    const dated = following?.introduced === true && following.start - numbered.end <= 3;
    const distance = numbered.start - reach;
    const gap = distance <= DATED_GAP ? text.slice(reach, numbered.start) : '';
    if (distance > DATED_GAP || isOtherThing(gap)) continue;
    const near = distance <= (fresh ? FIRST_GAP : LIST_GAP) && !endsSentence(gap);
    if (!near && !dated) continue;
    if (fresh && !dated && isFraction(numbered) && !isTight(trigger, numbered, mentions, text)) continue;
    if (!dated && isShare(numbered)) {
      if (trigger.word === 'decision' && !hasBody(trigger, numbered, mentions)) continue;
      if (fresh && !isTight(trigger, numbered, mentions, text)) continue;
    }
    found.push({ numbered, word: trigger.word, trigger, group: trigger.start, behind: null });
    reach = numbered.end;
    fresh = false;
  }
  return found;
}
