import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readDocument } from '../../../lib/network/read.ts';
import { NetworkStore } from '../../../lib/network/store.ts';
import type { Summary } from '../../../lib/page/protocol.ts';

const document = (symbol: string, ...cites: string[]) => ({
  symbol,
  title: `title of ${symbol}`,
  language: 'en' as const,
  cites,
});

describe('the documents read', () => {
  let time = 0;
  const store = new NetworkStore(() => ++time);
  beforeEach(() => store.clear());

  it('tells which of them cite a document, the last read first', async () => {
    await store.put(document('A/79/1', 'A/RES/70/1'));
    await store.put(document('A/79/2', 'A/RES/70/2'));
    await store.put(document('A/79/3', 'A/RES/70/2', 'A/RES/70/1'));
    expect(await store.citing('A/RES/70/1')).toEqual([
      { symbol: 'A/79/3', title: 'title of A/79/3' },
      { symbol: 'A/79/1', title: 'title of A/79/1' },
    ]);
  });

  it('replaces what was noted when a document is read again', async () => {
    await store.put(document('A/79/1', 'A/RES/70/1'));
    await store.put(document('A/79/1', 'A/RES/70/2'));
    expect(await store.citing('A/RES/70/1')).toEqual([]);
    expect(await store.count()).toBe(1);
  });
});

describe('a summary as a document read', () => {
  const summary: Summary = {
    document: { symbol: 'A/79/1', language: 'en', title: 'Report', url: 'https://docs.un.org/en/A/79/1' },
    state: 'ready',
    counts: { references: 2, terms: 1 },
    mentioned: [
      { type: 'reference', key: 'A/RES/70/1' },
      { type: 'term', key: 'undp' },
      { type: 'reference', key: 'A/79/1' },
    ].map((one) => ({
      ...one,
      type: one.type === 'term' ? 'term' : 'reference',
      surface: '',
      kind: '',
      confidence: 1,
      localName: null,
      count: 1,
      places: [],
    })),
  };

  it('has the documents cited, without terms and without itself', () => {
    expect(readDocument(summary)).toEqual({
      symbol: 'A/79/1',
      language: 'en',
      title: 'Report',
      cites: ['A/RES/70/1'],
    });
  });

  it('is none before the end, and none without a symbol', () => {
    expect(readDocument({ ...summary, state: 'reading' })).toBeNull();
    expect(readDocument({ ...summary, document: { ...summary.document, symbol: null } })).toBeNull();
  });
});
