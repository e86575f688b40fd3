import { readBlock } from './block.ts';
import { organOfSymbol, type Memory } from './memory.ts';
import type { DetectContext, Detector, DetectorState } from './types.ts';

export type * from './types.ts';
export { PROBABLY } from './types.ts';

const UNITED_NATIONS_HOST = /(?:^|\.)(?:un|undocs|unodc|ohchr|unctad|unep|undp)\.org$/;

/** A detector for one document, before its first block. Never throws; linear in the length of a block. */
export function createDetector(context: DetectContext): Detector {
  const symbol = context.symbol ?? null;
  const host = context.host ?? null;
  const initial: Memory = {
    blocksRead: 0,
    symbol,
    own: symbol ? organOfSymbol(symbol) : null,
    sure: symbol !== null,
    named: {},
    signal: symbol !== null || (host !== null && UNITED_NATIONS_HOST.test(host)),
    council: false,
  };
  let memory = initial;
  return {
    scan(block) {
      const read = readBlock(block, memory, host);
      memory = read.memory;
      return { references: read.references, terms: [] };
    },
    state: () => memory,
    restore(earlier) {
      memory = isMemory(earlier) ? earlier : initial;
    },
  };
}

function isMemory(state: DetectorState): state is Memory {
  return 'named' in state && 'sure' in state;
}
