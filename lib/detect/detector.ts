import { readBlock } from './block.ts';
import { emptyMemory, type Memory } from './memory.ts';
import { newReuse } from './reuse.ts';
import type { ScannedFinder } from './scanned.ts';
import type { SupplementFinder } from './supplements.ts';
import type { TermReader, TermState } from './terms/index.ts';
import type { DetectContext, Detector, DetectorState } from './types.ts';

/** What is read besides the references of every page: it comes with a script of its own there. */
export interface Further {
  readonly terms: TermReader | null;
  readonly supplementsIn: SupplementFinder;
  readonly scannedIn: ScannedFinder;
}

/**
 * A detector for one document, before its first block, with what reads terms, supplements of the Official Records
 * and misread scans or, where that is not there (yet), of the other references alone. Never throws; linear in the length of a block.
 */
export function detectorWith(context: DetectContext, further: Further | null): Detector {
  const symbol = context.symbol ?? null;
  const host = context.host ?? null;
  const hostBody = context.hostBody ?? null;
  const initial = emptyMemory({ symbol, host });
  const reuse = newReuse();
  const terms = further?.terms ?? null;
  const unread = terms?.state() ?? null;
  let memory = initial;
  return {
    scan(block) {
      const read = readBlock(block, memory, hostBody, reuse, further);
      memory = read.memory;
      const { references, folded } = read;
      const { symbol: own, signal } = memory;
      return { references, terms: terms?.scan(block, references, { folded, symbol: own, signal }) ?? [] };
    },
    state: (): Reading => ({ ...memory, terms: terms?.state() ?? null }),
    restore(earlier) {
      memory = isReading(earlier) ? earlier : initial;
      const state = isReading(earlier) ? earlier.terms : unread;
      if (state) terms?.restore(state);
    },
  };
}

/** What both readers have to remember. */
interface Reading extends Memory {
  readonly terms: TermState | null;
}

function isReading(state: DetectorState): state is Reading {
  return 'named' in state && 'terms' in state;
}
