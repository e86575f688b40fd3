import { licensedBackward } from './backward.ts';
import { isCouncilYear } from './calendar.ts';
import { councilCommittees, councilNumbers, councilNumbersHan } from './council.ts';
import { datesAround } from './dates.ts';
import type { Folded } from './fold.ts';
import { HAN } from './folding/tables.ts';
import { keyOf } from './key.ts';
import { licensed, type Cited } from './licence.ts';
import type { Memory } from './memory.ts';
import { endOf, type Numbered } from './numbers.ts';
import type { Organ, OrganMention } from './organs.ts';
import { confidenceOf, resolveAll, type Resolved } from './resolve.ts';
import type { Reuse } from './reuse.ts';
import type { Surroundings } from './surroundings.ts';
import { pinpointOf } from './pinpoint.ts';
import type { Printed } from './printed.ts';
import { triggersIn, type Trigger } from './triggers.ts';
import type { ReferenceMention } from './types.ts';

/** From this confidence on no other body is worth showing. */
const SURE = 0.9;
/** The number alone tells the year; it could still be something else than a number. */
const CONFIDENCE_YEARLESS = 0.8;

/** The citations by number alone, each with the body that adopted it. */
export function citationsIn(
  folded: Folded,
  numbers: readonly Numbered[],
  printed: readonly Printed[],
  mentions: readonly OrganMention[],
  memory: Memory,
  hostBody: string | null,
  reuse: Reuse,
): ReferenceMention[] {
  const { text, traits } = folded;
  const around: Surroundings = {
    text,
    traits,
    mentions,
    dates: datesAround(text, numbers),
    printed,
    memory,
    hostBody,
    bodiesOf: reuse.bodiesOf,
    told: reuse.toldOf(memory),
  };
  // Words announce numbers behind them; without the Council there are no others than these.
  const last = numbers[numbers.length - 1];
  const triggers = triggersIn(memory.council || !last ? text : text.slice(0, last.start + 1));
  const cited = licences(numbers, triggers, around);
  const found: ReferenceMention[] = [];
  const othersOf = keysOfOthers();
  const resolutions = resolveAll(cited, around);
  for (let index = 0; index < cited.length; index += 1) {
    const citation = cited[index];
    const resolved = resolutions[index];
    if (!citation || !resolved) continue;
    const { word } = citation;
    const { numbered } = resolved;
    if (resolved.inReport && numbered.shape === 'climate') continue;
    const confidence = confidenceOf(resolved.reason, memory);
    const place = pinpointOf(folded, numbered.start, citation.behind ?? endOf(numbered));
    for (const part of numbered.further.length > 0 ? [numbered, ...numbered.further] : [numbered]) {
      const key = keyOf(resolved.organ, numbered, part.letters, word);
      const mention: ReferenceMention = {
        start: folded.start(part.start),
        end: folded.end(part.end),
        kind: key.kind,
        symbol: key.symbol,
        confidence,
        reason: resolved.reason,
        alternatives: confidence < SURE ? othersOf(resolved, key.symbol, part.letters, word) : NONE,
      };
      found.push(place ? { ...mention, pinpoint: place } : mention);
    }
  }
  if (!memory.council) return found;
  for (const one of yearless(folded, triggers, mentions)) found.push(one);
  return found;
}

const NONE: readonly string[] = [];

/** Tells the keys that a number would have as another body's; the same keys are made once a block. */
function keysOfOthers() {
  let known: Map<readonly Organ[], Map<string, readonly string[]>> | undefined;
  return (resolved: Resolved, symbol: string, letters: string, word: Cited['word']): readonly string[] => {
    const { possible, numbered } = resolved;
    if (possible.length < 2) return NONE;
    known ??= new Map<readonly Organ[], Map<string, readonly string[]>>();
    let ofBodies = known.get(possible);
    if (!ofBodies) known.set(possible, (ofBodies = new Map<string, readonly string[]>()));
    const asked = `${symbol} ${word}`;
    const before = ofBodies.get(asked);
    if (before) return before;
    const others = possible
      .map((organ) => keyOf(organ, numbered, letters, word).symbol)
      .filter((other) => other !== symbol);
    ofBodies.set(asked, others);
    return others;
  };
}

/** Security Council resolutions cited without their year, and its committees. */
function yearless(
  folded: Folded,
  triggers: readonly Trigger[],
  mentions: readonly OrganMention[],
): ReferenceMention[] {
  const { text } = folded;
  return [
    ...councilNumbers(text, triggers, mentions),
    ...councilNumbersHan(text),
    ...councilCommittees(text),
  ].map(({ start, end, symbol, kind }) => ({
    start: folded.start(start),
    end: folded.end(end),
    kind,
    symbol,
    confidence: CONFIDENCE_YEARLESS,
    reason: 'shape',
    alternatives: [],
  }));
}

/** The numbers that a word, a list, a date or their own shape makes citations, in order. */
function licences(
  numbers: readonly Numbered[],
  triggers: readonly Trigger[],
  { text, traits, dates, mentions, memory }: Surroundings,
): Cited[] {
  const forward = licensed(text, numbers, triggers, dates, mentions);
  const backward = (traits & HAN) !== 0 ? licensedBackward(text, numbers) : [];
  if (backward.length === 0 && forward.length === numbers.length) return forward;
  const taken = new Set([...forward, ...backward].map(({ numbered }) => numbered.start));
  const loose = numbers
    .filter((numbered) => !taken.has(numbered.start) && speaksForItself(numbered, memory))
    .map((numbered): Cited => ({ numbered, word: 'resolution', trigger: null, group: -1, behind: null }));
  if (backward.length === 0 && loose.length === 0) return forward;
  const behind = new Set(backward.map(({ numbered }) => numbered.start));
  return [...forward.filter(({ numbered }) => !behind.has(numbered.start)), ...backward, ...loose].sort(
    (a, b) => a.numbered.start - b.numbered.start,
  );
}

/** `n (year)` where the Security Council is named and the number is of that year; decisions of climate conferences. */
function speaksForItself(numbered: Numbered, memory: Memory): boolean {
  if (numbered.shape === 'climate') return true;
  return numbered.shape === 'council' && memory.council && isCouncilYear(numbered.first, numbered.second, 0);
}
