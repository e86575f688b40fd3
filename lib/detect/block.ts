import { citationsIn } from './cite.ts';
import { collect } from './collect.ts';
import { conferencePlace } from './conference.ts';
import { datedNumbers } from './dated.ts';
import { fold, type Folded } from './fold.ts';
import { FIGURE } from './folding/tables.ts';
import { ownNumber, withMasthead } from './masthead.ts';
import { withNames, type Memory } from './memory.ts';
import { organsIn } from './organs.ts';
import { unquoted } from './quoted.ts';
import { pinpointOf } from './pinpoint.ts';
import type { Printed } from './printed.ts';
import type { Reuse } from './reuse.ts';
import type { ScannedFinder } from './scanned.ts';
import type { SupplementFinder } from './supplements.ts';
import type { ReferenceKind, ReferenceMention } from './types.ts';

/** A number that could be a resolution's without its year. */
const YEARLESS = /(?<![\d/])\d{3,4}(?![\d/])/;

/** The references of one block, in order and apart from each other, and what later blocks need to know of it. */
export function readBlock(
  block: string,
  before: Memory,
  hostBody: string | null,
  reuse: Reuse,
  further: { readonly supplementsIn: SupplementFinder; readonly scannedIn: ScannedFinder } | null,
): { references: ReferenceMention[]; memory: Memory; folded: Folded } {
  const folded = fold(block);
  const { text } = folded;
  const { printed, numbers } = collect(folded, reuse.keyOf);
  const found = unquoted(folded, organsIn(folded));
  const headed = withMasthead(before, folded, printed, found);
  const { mentions, memory: named } = withNames(found, headed);
  const supplements = further?.supplementsIn(folded, printed, before.series, before.blocksRead);
  const memory: Memory = {
    blocksRead: before.blocksRead + 1,
    symbol: named.symbol,
    own: named.own,
    sure: named.sure,
    named: named.named,
    bodies: named.bodies,
    signal: named.signal || printed.some(({ plain }) => !plain),
    council: named.council || named.own === 'S/',
    series: supplements ? supplements.series : before.series,
  };
  const references: ReferenceMention[] = [];
  for (const one of printed) if (!one.plain || memory.signal) references.push(printedMention(folded, one));
  for (const one of supplements?.found ?? [])
    references.push({
      ...printedMention(folded, one),
      kind: 'supplement',
      confidence: one.confidence,
      reason: 'shape',
    });
  for (const one of further?.scannedIn(folded, reuse.keyOf) ?? [])
    references.push({ ...printedMention(folded, one), ...MISREAD });
  const reports = supplements?.found.length ? [...printed, ...supplements.found].sort(byStart) : printed;
  if (numbers.length > 0) {
    const own = ownNumber(folded, memory);
    if (own) references.push(printedMention(folded, { ...own, joint: false, plain: false }));
  }
  const mayBeYearless = memory.council && (folded.traits & FIGURE) !== 0 && YEARLESS.test(text);
  if (numbers.length > 0 || mayBeYearless)
    for (const citation of citationsIn(folded, numbers, reports, mentions, memory, hostBody, reuse))
      references.push(citation);
  if (mayBeYearless)
    for (const one of datedNumbers(text))
      references.push({ ...printedMention(folded, { ...one, joint: false, plain: false }), ...BY_DATE });
  return { references: references.length > 1 ? apart(references) : references, memory, folded };
}

/** Letters that were read as figures. */
const MISREAD = { confidence: 0.6, reason: 'shape' } as const;
/** A number whose date is of its year, without the year in brackets. */
const BY_DATE = { confidence: 0.9, reason: 'date' } as const;
const byStart = (a: Printed, b: Printed): number => a.start - b.start;

function printedMention(folded: Folded, printed: Printed): ReferenceMention {
  const conference = printed.symbol.includes('/CONF.')
    ? conferencePlace(folded.text, printed.end)
    : undefined;
  const place = conference ?? pinpointOf(folded, printed.start, printed.end);
  const mention: ReferenceMention = {
    start: folded.start(printed.start),
    end: folded.end(printed.end),
    kind: printed.joint ? 'joint' : kindOf(printed.symbol),
    symbol: printed.symbol,
    confidence: 0.99,
    reason: 'printed',
    alternatives: [],
  };
  return place ? { ...mention, pinpoint: place } : mention;
}

function kindOf(symbol: string): ReferenceKind {
  if (!/\/(?:res|dec|prst)[/.]/i.test(symbol)) return 'symbol';
  if (/\/res[/.]/i.test(symbol)) return 'resolution';
  if (/\/dec[/.]/i.test(symbol)) return 'decision';
  return symbol.includes('/PRST/') ? 'statement' : 'symbol';
}

/** Sorted, and without those that overlap an earlier one. */
function apart(references: ReferenceMention[]): ReferenceMention[] {
  if (references.length > FEW) references.sort(byPlace);
  else insertInOrder(references);
  let end = -1;
  let isApart = true;
  for (const reference of references) {
    isApart &&= reference.start >= end;
    ({ end } = reference);
  }
  if (isApart) return references;
  end = -1;
  return references.filter((reference) => {
    if (reference.start < end) return false;
    end = reference.end;
    return true;
  });
}

const byPlace = (a: ReferenceMention, b: ReferenceMention): number => a.start - b.start || b.end - a.end;

/** So few are put in order by hand, as most blocks have: the engine's way has to be set up for each. */
const FEW = 8;

function insertInOrder(references: ReferenceMention[]): void {
  for (let at = 1; at < references.length; at += 1) {
    const reference = references[at];
    let to = at;
    for (; reference && to > 0; to -= 1) {
      const before = references[to - 1];
      if (!before || byPlace(before, reference) <= 0) break;
      references[to] = before;
    }
    if (reference) references[to] = reference;
  }
}
