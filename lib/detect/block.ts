import { citationsIn } from './cite.ts';
import { collect } from './collect.ts';
import { fold, type Folded } from './fold.ts';
import { ownNumber, withMasthead } from './masthead.ts';
import { anchored, type Memory } from './memory.ts';
import { organsIn, type OrganMention } from './organs.ts';
import { unquoted } from './quoted.ts';
import { pinpointOf } from './pinpoint.ts';
import type { Printed } from './printed.ts';
import type { ReferenceKind, ReferenceMention } from './types.ts';

/** The references of one block, in order and apart from each other, and what later blocks need to know of it. */
export function readBlock(
  block: string,
  before: Memory,
  host: string | null,
): { references: ReferenceMention[]; memory: Memory; folded: Folded } {
  const folded = fold(block);
  const { printed, numbers } = collect(folded.text);
  const named = unquoted(folded.text, organsIn(folded.text));
  const headed = withMasthead(before, folded, printed, named);
  const { mentions, named: last } = anchored(named, headed);
  const signal =
    headed.signal || printed.some(({ plain }) => !plain) || mentions.some(({ organ }) => organ !== 'other');
  const memory: Memory = {
    ...headed,
    named: last,
    bodies: withNamed(headed.bodies, mentions),
    signal,
    council: headed.council || headed.own === 'S/' || mentions.some(({ organ }) => organ === 'S/'),
    blocksRead: before.blocksRead + 1,
  };
  const references = printed
    .filter(({ plain }) => !plain || signal)
    .map((one) => printedMention(folded, one));
  if (numbers.length) {
    const own = ownNumber(folded, memory);
    if (own) references.push(printedMention(folded, { ...own, joint: false, plain: false }));
  }
  if (numbers.length || memory.council)
    for (const citation of citationsIn(folded, numbers, printed, mentions, memory, host))
      references.push(citation);
  return { references: apart(references), memory, folded };
}

function withNamed(bodies: readonly string[], mentions: readonly OrganMention[]): readonly string[] {
  const added = new Set(mentions.map(({ organ }) => organ).filter((organ) => !bodies.includes(organ)));
  return added.size ? [...bodies, ...added] : bodies;
}

function printedMention(folded: Folded, printed: Printed): ReferenceMention {
  const place = pinpointOf(folded.text, printed.start, printed.end);
  return {
    start: folded.start(printed.start),
    end: folded.end(printed.end),
    kind: printed.joint ? 'joint' : kindOf(printed.symbol),
    symbol: printed.symbol,
    confidence: 0.99,
    reason: 'printed',
    alternatives: [],
    ...(place && { pinpoint: place }),
  };
}

function kindOf(symbol: string): ReferenceKind {
  if (/\/res[/.]/i.test(symbol)) return 'resolution';
  if (/\/dec[/.]/i.test(symbol)) return 'decision';
  return symbol.includes('/PRST/') ? 'statement' : 'symbol';
}

/** Sorted, and without those that overlap an earlier one. */
function apart(references: readonly ReferenceMention[]): ReferenceMention[] {
  let end = -1;
  return references
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((reference) => {
      if (reference.start < end) return false;
      end = reference.end;
      return true;
    });
}
