import { describe, expect, it } from 'vitest';
import type { Summary } from '../../../lib/page/protocol.ts';
import { MOST_NODES, networkOf } from '../../../lib/panel/network.ts';
import { inReadingOrder } from '../../../lib/panel/reading-order.ts';
import { sampleHighlight } from '../highlights/sample.ts';

describe('the excerpts of the panel', () => {
  it('stand as in the document, those without a place last, in the order of their making', () => {
    const at = (start: number) => ({
      selectors: [{ type: 'TextPositionSelector' as const, start, end: start + 5 }],
    });
    const highlights = [
      sampleHighlight(4),
      sampleHighlight(1, at(900)),
      sampleHighlight(3),
      sampleHighlight(2, at(20)),
      sampleHighlight(6, at(20)),
    ];
    expect(inReadingOrder(highlights).map(({ id }) => id)).toEqual(
      [2, 6, 1, 3, 4].map((number) => `highlight-${number}`),
    );
  });
});

describe('the network of a document', () => {
  const summaryOf = (cited: number): Summary => ({
    document: { symbol: 'A/79/1', language: 'en', title: 'Report', url: 'https://docs.un.org/en/A/79/1' },
    state: 'ready',
    counts: { references: cited, terms: 0 },
    mentioned: Array.from({ length: cited }, (_, index) => ({
      type: 'reference' as const,
      key: `A/RES/70/${index + 1}`,
      surface: `resolution 70/${index + 1}`,
      kind: 'resolution',
      confidence: 1,
      localName: null,
      count: index + 1,
      places: [],
    })),
  });

  it('shows the most cited first, and tells how many more there are', () => {
    const { cites } = networkOf(summaryOf(MOST_NODES + 3), []);
    expect(cites.nodes).toHaveLength(MOST_NODES);
    expect(cites.nodes[0]).toEqual({ symbol: `A/RES/70/${MOST_NODES + 3}`, weight: MOST_NODES + 3 });
    expect(cites.more).toBe(3);
  });

  it('has no more than it shows where few are cited, and does not cite itself', () => {
    const citing = ['A/79/1', 'A/79/2'].map((symbol) => ({ symbol, title: symbol }));
    const { cites, citedBy } = networkOf(summaryOf(2), citing);
    expect(cites.more).toBe(0);
    expect(citedBy.nodes).toEqual([{ symbol: 'A/79/2', weight: 1 }]);
  });
});
