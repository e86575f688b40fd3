import type { CitingDocument } from '../network/protocol.ts';
import type { Summary } from '../page/protocol.ts';
import { cited } from './rows.ts';

/** As many nodes a side as a panel shows without scrolling. */
export const MOST_NODES = 12;

export interface NetworkNode {
  readonly symbol: string;
  /** How often the one cites the other; 1 where it is not known. */
  readonly weight: number;
}

export interface NetworkSide {
  readonly nodes: readonly NetworkNode[];
  /** How many there are besides those shown. */
  readonly more: number;
}

export interface DocumentNetwork {
  readonly cites: NetworkSide;
  readonly citedBy: NetworkSide;
}

/** A document's neighbours: the most cited first, the last read first. */
export function networkOf(summary: Summary, citing: readonly CitingDocument[]): DocumentNetwork {
  const { symbol } = summary.document;
  const mostCited = cited(summary)
    .map(({ key, count }) => ({ symbol: key, weight: count }))
    .sort((a, b) => b.weight - a.weight);
  return {
    cites: side(mostCited),
    citedBy: side(
      citing.filter((one) => one.symbol !== symbol).map((one) => ({ symbol: one.symbol, weight: 1 })),
    ),
  };
}

function side(all: readonly NetworkNode[]): NetworkSide {
  return { nodes: all.slice(0, MOST_NODES), more: Math.max(0, all.length - MOST_NODES) };
}
