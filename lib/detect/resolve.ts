import { adoptionYear } from './adoption.ts';
import { bodiesAfter, bodiesNear, reportBefore, reportBehind } from './context.ts';
import type { Cited } from './licence.ts';
import type { Memory } from './memory.ts';
import type { Numbered } from './numbers.ts';
import type { Organ } from './organs.ts';
import { bodiesBehind, bodyBefore, isOwned, subjectBefore } from './phrase.ts';
import type { Surroundings } from './surroundings.ts';
import type { Reason } from './types.ts';

/** The body chosen for a number, why, and which could have adopted it. */
export interface Resolved {
  readonly organ: Organ;
  readonly reason: Reason;
  /** All that could have adopted the number, the chosen one among them. */
  readonly possible: readonly Organ[];
  /** The number as read: in Arabic it may be printed the other way round. */
  readonly numbered: Numbered;
  /** The number only tells the place in the report printed before it. */
  readonly inReport: boolean;
}

const ELSEWHERE = 'other';

/** Resolves the bodies of the citations of one block, in order (symbols.md 3.9); null where none can be told. */
export function resolveAll(cited: readonly Cited[], around: Surroundings): (Resolved | null)[] {
  const behind = bodiesBehind(cited, around);
  let before: Cited | undefined;
  return cited.map((citation, index) => {
    const year = adoptionYear(citation, before, cited[index + 1], around);
    before = citation;
    const read = readingOf(citation.numbered, year, around);
    const chosen = read && choose(citation, read.bodies, year, behind[index] ?? null, around);
    if (!chosen) return null;
    const { organ, reason, inReport } = chosen;
    return { organ, reason, inReport, possible: read.bodies.all, numbered: read.numbered };
  });
}

/** The bodies that could have adopted a number, and those of them that the document cites without naming them. */
export interface Bodies {
  readonly all: readonly Organ[];
  readonly expected: readonly Organ[];
}

interface Reading {
  readonly numbered: Numbered;
  readonly bodies: Bodies;
}

/** Tells the bodies by shape, number and date; those of lists of the same bodies are told once. */
function bodiesOf(numbered: Numbered, year: number | null, around: Surroundings): Bodies {
  const all = around.bodiesOf(numbered, year);
  const before = around.told.get(all);
  if (before) return before;
  const bodies = { all, expected: all.filter((organ) => isExpected(organ, around)) };
  around.told.set(all, bodies);
  return bodies;
}

/** Shape and date remove bodies; a date that no body fits is no adoption date. */
function readingOf(numbered: Numbered, year: number | null, around: Surroundings): Reading | null {
  const dated = readingIn(numbered, year, around);
  return dated ?? (year === null ? null : readingIn(numbered, null, around));
}

function readingIn(numbered: Numbered, year: number | null, around: Surroundings): Reading | null {
  const bodies = bodiesOf(numbered, year, around);
  if (bodies.all.length > 0) return { numbered, bodies };
  const turned = turnedRound(numbered, around.text);
  if (!turned) return null;
  const { all, expected } = bodiesOf(turned, year, around);
  const adopted = all.filter(({ id }) => TURNED.has(id));
  return adopted.length > 0
    ? { numbered: turned, bodies: { all: adopted, expected: expected.filter(({ id }) => TURNED.has(id)) } }
    : null;
}

/** The bodies whose numbers are found turned round. */
const TURNED: ReadonlySet<string> = new Set(['A/', 'A/HRC/']);

/** Arabic texts print some numbers the other way round: 99/75 for 75/99 (symbols.md 3.6). */
function turnedRound(numbered: Numbered, text: string): Numbered | null {
  if (numbered.shape !== 'session' || numbered.prefix !== '') return null;
  const around = text.slice(Math.max(0, numbered.start - 40), numbered.end + 40);
  return /[\u0621-\u064a]{3}/.test(around)
    ? { ...numbered, first: numbered.second, second: numbered.first }
    : null;
}

type Choice = Pick<Resolved, 'organ' | 'reason' | 'inReport'>;

function choose(
  citation: Cited,
  { all: possible, expected }: Bodies,
  year: number | null,
  behind: string | null,
  around: Surroundings,
): Choice | null {
  const before = bodyBefore(citation, around);
  const owned = before === null && isOwned(citation, around);
  const subject = owned ? subjectBefore(citation, around) : null;
  if (before === ELSEWHERE || behind === ELSEWHERE || subject === ELSEWHERE) return null;
  const inReport = take(possible, reportBefore(citation, around), 'footnote', true);
  if (inReport) return inReport;
  const isTold = expected.length > 0 || hasRomanSession(citation.numbered);
  const [only] = isTold ? expected : possible;
  if (only && (expected.length === 1 || possible.length === 1))
    return { organ: only, reason: year === null ? 'shape' : 'date', inReport: false };
  return (
    take(possible, before, 'named') ??
    take(possible, behind, 'named') ??
    take(possible, reportBehind(citation, around), 'footnote') ??
    (owned
      ? (take(possible, subject, 'possessive') ?? take(possible, around.memory.own, 'possessive'))
      : null) ??
    takeFirst(possible, bodiesNear(citation, around), 'nearest') ??
    takeFirst(possible, bodiesAfter(citation, around), 'after') ??
    take(possible, around.memory.own, 'own-document') ??
    take(possible, around.hostBody, 'host') ??
    takeFirst(possible, ['S/', 'A/', 'E/'], 'default')
  );
}

function take(
  possible: readonly Organ[],
  id: string | null,
  reason: Reason,
  inReport = false,
): Choice | null {
  const organ = id === null ? undefined : possible.find((candidate) => candidate.id === id);
  return organ ? { organ, reason, inReport } : null;
}

function takeFirst(possible: readonly Organ[], ids: Iterable<string>, reason: Reason): Choice | null {
  for (const id of ids) {
    const choice = take(possible, id, reason);
    if (choice) return choice;
  }
  return null;
}

/** Bodies outside the list number so too: only one that is named can be meant. */
function hasRomanSession({ shape, session }: Numbered): boolean {
  return shape === 'session' && session !== '';
}

const PRINCIPAL = new Set(['A/', 'S/', 'E/', 'FCCC/']);

/** Whether a document cites the body's numbers without having named it: the principal organs. */
function isExpected(organ: Organ, { memory, hostBody }: Surroundings): boolean {
  return (
    PRINCIPAL.has(organ.id) ||
    organ.id === memory.own ||
    organ.id === hostBody ||
    memory.bodies.includes(organ.id)
  );
}

const CONFIDENCE: Readonly<Record<Reason, number>> = {
  printed: 0.99,
  shape: 0.95,
  date: 0.95,
  footnote: 0.95,
  named: 0.95,
  possessive: 0.85,
  nearest: 0.75,
  after: 0.72,
  'own-document': 0.75,
  host: 0.6,
  default: 0.5,
};

/** How sure a choice for this reason is. */
export function confidenceOf(reason: Reason, memory: Memory): number {
  return reason === 'own-document' && !memory.sure ? 0.65 : CONFIDENCE[reason];
}
