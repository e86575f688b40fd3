import { fits } from './calendar.ts';
import type { DateMention } from './dates.ts';
import type { Cited } from './licence.ts';
import type { Memory } from './memory.ts';
import { ORGANS, type Organ, type OrganMention } from './organs.ts';
import type { Reason } from './types.ts';

/** The body chosen for a number, why, and the others that could have adopted it. */
export interface Resolved {
  readonly organ: Organ;
  readonly reason: Reason;
  readonly alternatives: readonly Organ[];
}

/** What stands around the citations of one block. */
export interface Surroundings {
  readonly text: string;
  readonly mentions: readonly OrganMention[];
  readonly dates: readonly DateMention[];
  readonly memory: Memory;
  readonly host: string | null;
}

const HEAD_GAP = /^(?:'s?)?[ \n]?(?:(?:relevant|previous|draft|its|their)[ \n]){0,2}$/;
const GENITIVE =
  /^[ \n,]*(?:adopt[ée]{1,2}s?[ \n]par[ \n]|by[ \n]|الصادر(?:ة|ين|ات)?[ \n]عن[ \n]|of[ \n]the[ \n]|of[ \n]|du[ \n]|de[ \n]la[ \n]|de[ \n]l'|del[ \n]|de[ \n]|des[ \n]|от[ \n])?$/;
const SENTENCE = /[.!?؟](?=[ \n]|$)|。/;
const NEAREST_REACH = 700;
const AFTER_REACH = 320;

/** Resolves the bodies of the citations of one block, in order. */
export function resolveAll(cited: readonly Cited[], around: Surroundings): (Resolved | null)[] {
  const following = genitives(cited, around);
  return cited.map((citation, index) => resolve(citation, cited, index, following[index] ?? null, around));
}

function resolve(
  citation: Cited,
  all: readonly Cited[],
  index: number,
  following: string | null,
  around: Surroundings,
): Resolved | null {
  const year = adoptionYear(citation, all[index - 1], all[index + 1], around);
  let possible = candidates(citation, year);
  if (!possible.length && year !== null) possible = candidates(citation, null);
  if (!possible.length) return null;
  const choose = (id: string | null, reason: Reason): Resolved | null => {
    const organ = possible.find((candidate) => candidate.id === id);
    return organ
      ? { organ, reason, alternatives: possible.filter((candidate) => candidate !== organ) }
      : null;
  };
  const only = possible[0];
  if (possible.length === 1 && only)
    return { organ: only, reason: year === null ? 'shape' : 'date', alternatives: [] };
  const steps: (() => Resolved | null)[] = [
    () => choose(head(citation, around), 'named'),
    () => choose(following, 'named'),
    () =>
      owned(citation, around)
        ? (choose(subject(citation, around), 'possessive') ?? choose(around.memory.own, 'possessive'))
        : null,
    () => nearest(citation, around, choose),
    () => afterwards(citation, around, choose),
    () => choose(around.memory.own, 'own-document'),
    () => choose(hostOrgan(around.host), 'host'),
    () => fallback(citation, possible, choose),
  ];
  for (const step of steps) {
    const resolved = step();
    if (resolved) return resolved;
  }
  return null;
}

function candidates(citation: Cited, year: number | null): Organ[] {
  const found: Organ[] = [];
  for (const organ of ORGANS.values())
    if (organ.shape && fits(organ, citation.numbered, year)) found.push(organ);
  return found;
}

/** Year of the date that adjoins the number: behind it, or before it where the word stands behind. */
function adoptionYear(
  citation: Cited,
  before: Cited | undefined,
  after: Cited | undefined,
  around: Surroundings,
): number | null {
  const { text, dates } = around;
  const { start } = citation.numbered;
  const end = citation.numbered.further.at(-1)?.end ?? citation.numbered.end;
  if (citation.behind !== null) {
    const from = Math.max(before ? before.numbered.end : 0, start - 200);
    const date = dates.findLast((candidate) => candidate.end <= start && candidate.start >= from);
    if (!date) return null;
    const gap = text.slice(date.end, start);
    return /^(?:通过的|的)?(?:(?:关于|题为|有关|载有|其中)[^。;]*|[^。;]{0,24})$/.test(gap)
      ? date.year
      : null;
  }
  const limit = Math.min(after ? after.numbered.start : text.length, end + 200);
  const date = dates.find((candidate) => candidate.start >= end);
  if (!date || date.end > limit || !date.introduced) return null;
  const gap = text.slice(end, date.start);
  const named = around.mentions.filter((mention) => mention.start >= end && mention.end <= date.start).at(-1);
  const rest = named ? text.slice(named.end, date.start) : gap;
  return /^[ \n,]*(?:en[ \n])?$/.test(rest) ||
    /^[ \n,]*(?:entitled|intitulée?s?|titulada|озаглавленн|المعنون)?[^"“”«».]{0,12}["“«][^.]{0,150}["”»][ \n,]*$/.test(
      rest,
    )
    ? date.year
    : null;
}

/** The body directly before the announcing word, or between it and the first number. */
function head(citation: Cited, { text, mentions }: Surroundings): string | null {
  const { trigger, numbered } = citation;
  if (!trigger) return headBefore(citation, text, mentions);
  const inside = mentions.find(
    (mention) =>
      mention.start >= trigger.end &&
      mention.end <= numbered.start &&
      !/\d/.test(text.slice(trigger.end, mention.start)),
  );
  if (inside) return inside.organ;
  const before = mentions.findLast((mention) => mention.end <= trigger.start);
  return before && trigger.start - before.end < 30 && HEAD_GAP.test(text.slice(before.end, trigger.start))
    ? before.organ
    : null;
}

const HAN_GAP =
  /^(?:(?:[的在于 \n第]|通过的|(?:19|20)\d\d ?年(?: ?\d{1,2} ?月 ?\d{1,2} ?日)?)*|(?:关于|题为|有关)[^。;]{0,120})$/;

function headBefore(citation: Cited, text: string, mentions: readonly OrganMention[]): string | null {
  const { start } = citation.numbered;
  const before = mentions.findLast((mention) => mention.end <= start);
  if (!before || start - before.end > 160) return null;
  return HAN_GAP.test(text.slice(before.end, start)) ? before.organ : null;
}

/** For each citation the body in the genitive behind it, or behind a later number of its list. */
function genitives(cited: readonly Cited[], { text, mentions, dates }: Surroundings): (string | null)[] {
  const found: (string | null)[] = [];
  let carried: string | null = null;
  for (let index = cited.length - 1; index >= 0; index -= 1) {
    const citation = cited[index];
    const next = cited[index + 1];
    if (!citation || citation.behind !== null) {
      found[index] = null;
      continue;
    }
    const end = citation.numbered.further.at(-1)?.end ?? citation.numbered.end;
    const limit = next ? next.numbered.start : text.length;
    const date = dates.find((candidate) => candidate.start >= end && candidate.start - end < 12);
    const mention = mentions.find((candidate) => candidate.start >= end && candidate.start < limit);
    const direct =
      mention &&
      (GENITIVE.test(text.slice(end, mention.start)) ||
        (date && date.end <= mention.start && GENITIVE.test(text.slice(date.end, mention.start))))
        ? mention.organ
        : null;
    const between = text.slice(end, limit);
    const same = next && next.group === citation.group && between.length < 60 && !mention;
    carried = direct ?? (same ? carried : null);
    found[index] = carried;
  }
  return found;
}

function owned(citation: Cited, { text }: Surroundings): boolean {
  if (citation.trigger) return citation.trigger.possessive;
  const { start } = citation.numbered;
  return /其(?![中他它余后次])[^,;。其]{0,80}$/.test(text.slice(Math.max(0, start - 90), start));
}

/** The body that is the subject right before the possessive. */
function subject(citation: Cited, { mentions }: Surroundings): string | null {
  const start = citation.trigger?.start ?? citation.numbered.start;
  const before = mentions.findLast((mention) => mention.end <= start);
  return before && start - before.end <= 40 ? before.organ : null;
}

type Choose = (id: string | null, reason: Reason) => Resolved | null;

function nearest(citation: Cited, { text, mentions }: Surroundings, choose: Choose): Resolved | null {
  const { start } = citation.numbered;
  for (let index = mentions.length - 1; index >= 0; index -= 1) {
    const mention = mentions[index];
    if (!mention || mention.end > start) continue;
    if (start - mention.end > NEAREST_REACH || SENTENCE.test(text.slice(mention.end, start))) return null;
    const resolved = choose(mention.organ, 'nearest');
    if (resolved) return resolved;
  }
  return null;
}

function afterwards(citation: Cited, { text, mentions }: Surroundings, choose: Choose): Resolved | null {
  const end = citation.behind ?? citation.numbered.end;
  for (const mention of mentions) {
    if (mention.start < end) continue;
    if (mention.start - end > AFTER_REACH || SENTENCE.test(text.slice(end, mention.start))) return null;
    const resolved = choose(mention.organ, 'after');
    if (resolved) return resolved;
  }
  return null;
}

function hostOrgan(host: string | null): string | null {
  if (!host) return null;
  if (/(?:^|\.)unodc\.org$/.test(host)) return 'E/CN.7/';
  return /(?:^|\.)ohchr\.org$/.test(host) ? 'A/HRC/' : null;
}

function fallback(citation: Cited, possible: readonly Organ[], choose: Choose): Resolved | null {
  const order = ['S/', 'A/', 'E/', 'A/HRC/'];
  for (const id of order) {
    const resolved = choose(id, 'default');
    if (resolved) return resolved;
  }
  return citation.trigger || citation.behind !== null ? choose(possible[0]?.id ?? null, 'default') : null;
}

/** How sure a choice for this reason is. */
export function confidenceOf(reason: Reason, memory: Memory): number {
  if (
    reason === 'named' ||
    reason === 'shape' ||
    reason === 'date' ||
    reason === 'footnote' ||
    reason === 'printed'
  )
    return 0.95;
  if (reason === 'possessive') return 0.85;
  if (reason === 'nearest' || reason === 'after') return 0.75;
  if (reason === 'own-document') return memory.sure ? 0.75 : 0.6;
  return 0.5;
}
