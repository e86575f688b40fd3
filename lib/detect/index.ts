import { readBlock } from './block.ts';
import { emptyMemory, type Memory } from './memory.ts';
import { createTermReader, type TermState } from './terms/index.ts';
import type { DetectContext, Detector, DetectorState } from './types.ts';

export type * from './types.ts';
/** A detector for one document, before its first block. Never throws; linear in the length of a block. */
export function createDetector(context: DetectContext): Detector {
  const symbol = context.symbol ?? null;
  const host = context.host ?? null;
  const initial = emptyMemory({ symbol, host });
  const terms = createTermReader(context);
  const unread = terms.state();
  let memory = initial;
  return {
    scan(block) {
      const read = readBlock(block, memory, host);
      memory = read.memory;
      const { references, folded } = read;
      const { symbol: own, signal } = memory;
      return { references, terms: terms.scan(block, references, { folded, symbol: own, signal }) };
    },
    state: (): Reading => ({ ...memory, terms: terms.state() }),
    restore(earlier) {
      memory = isReading(earlier) ? earlier : initial;
      terms.restore(isReading(earlier) ? earlier.terms : unread);
    },
  };
}

/** What both readers have to remember. */
interface Reading extends Memory {
  readonly terms: TermState;
}

function isReading(state: DetectorState): state is Reading {
  return 'named' in state && 'terms' in state;
}
