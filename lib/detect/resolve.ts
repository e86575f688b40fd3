import { adoptionYear } from './adoption.ts';
import { fits } from './calendar.ts';
import { bodiesAfter, bodiesNear, reportBefore, reportBehind } from './context.ts';
import type { Cited } from './licence.ts';
import type { Memory } from './memory.ts';
import type { Numbered } from './numbers.ts';
import { ORGANS, type Organ } from './organs.ts';
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
  return cited.map((citation, index) => {
    const year = adoptionYear(citation, cited[index - 1], cited[index + 1], around);
    const read = possibleBodies(citation.numbered, year, around.text);
    if (!read) return null;
    const chosen = choose(citation, read.possible, year, behind[index] ?? null, around);
    return chosen && { ...chosen, possible: read.possible, numbered: read.numbered };
  });
}

interface Reading {
  readonly numbered: Numbered;
  readonly possible: readonly Organ[];
}

/** The bodies that number anything. */
const ADOPTING: readonly Organ[] = [...ORGANS.values()].filter(({ shape }) => shape !== undefined);

/** Shape and date remove bodies; a date that no body fits is no adoption date. */
function possibleBodies(numbered: Numbered, year: number | null, text: string): Reading | null {
  const dated = readingIn(numbered, year, text);
  return dated ?? (year === null ? null : readingIn(numbered, null, text));
}

function readingIn(numbered: Numbered, year: number | null, text: string): Reading | null {
  const possible = ADOPTING.filter((organ) => fits(organ, numbered, year));
  if (possible.length > 0) return { numbered, possible };
  const turned = turnedRound(numbered, text);
  if (!turned) return null;
  const adopted = ADOPTING.filter(
    (organ) => (organ.id === 'A/' || organ.id === 'A/HRC/') && fits(organ, turned, year),
  );
  return adopted.length > 0 ? { numbered: turned, possible: adopted } : null;
}

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
  possible: readonly Organ[],
  year: number | null,
  behind: string | null,
  around: Surroundings,
): Choice | null {
  const take = (id: string | null, reason: Reason, inReport = false): Choice | null => {
    const organ = id === null ? undefined : possible.find((candidate) => candidate.id === id);
    return organ ? { organ, reason, inReport } : null;
  };
  const takeFirst = (ids: Iterable<string>, reason: Reason): Choice | null => {
    for (const id of ids) {
      const choice = take(id, reason);
      if (choice) return choice;
    }
    return null;
  };
  const before = bodyBefore(citation, around);
  const owned = before === null && isOwned(citation, around);
  const subject = owned ? subjectBefore(citation, around) : null;
  if ([before, behind, subject].includes(ELSEWHERE)) return null;
  const report = reportBefore(citation, around);
  const inReport = take(report, 'footnote', true);
  if (inReport) return inReport;
  const expected = possible.filter((organ) => isExpected(organ, around));
  const [only] = expected.length ? expected : possible;
  if (only && (expected.length === 1 || possible.length === 1))
    return take(only.id, year === null ? 'shape' : 'date');
  return (
    take(before, 'named') ??
    take(behind, 'named') ??
    take(reportBehind(citation, around), 'footnote') ??
    (owned ? (take(subject, 'possessive') ?? take(around.memory.own, 'possessive')) : null) ??
    takeFirst(bodiesNear(citation, around), 'nearest') ??
    takeFirst(bodiesAfter(citation, around), 'after') ??
    take(around.memory.own, 'own-document') ??
    take(hostBody(around.host), 'host') ??
    takeFirst(['S/', 'A/', 'E/'], 'default')
  );
}

const PRINCIPAL = new Set(['A/', 'S/', 'E/', 'FCCC/']);

/** Whether a document cites the body's numbers without having named it: the principal organs. */
function isExpected(organ: Organ, { memory, host }: Surroundings): boolean {
  return (
    PRINCIPAL.has(organ.id) ||
    organ.id === memory.own ||
    organ.id === hostBody(host) ||
    memory.bodies.includes(organ.id)
  );
}

/** On the sites of some bodies bare numbers are theirs. */
function hostBody(host: string | null): string | null {
  if (!host) return null;
  if (/(?:^|\.)unodc\.org$/.test(host)) return 'E/CN.7/';
  return /(?:^|\.)ohchr\.org$/.test(host) ? 'A/HRC/' : null;
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
