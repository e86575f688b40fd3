import { describe, expect, it } from 'vitest';
import type { Mentioned, Summary } from '../../../lib/page/protocol.ts';
import { withFrames } from '../../../lib/panel/frames.ts';

const mentioned = (key: string, ...starts: number[]): Mentioned => ({
  type: 'reference',
  key,
  surface: key,
  kind: 'resolution',
  confidence: 0.6,
  localName: null,
  count: starts.length,
  places: starts.map((start) => ({ start, end: start + 4, position: start / 100 })),
});

const summary = (...all: Mentioned[]): Summary => ({
  document: { symbol: null, language: 'en', title: 'A page', url: 'https://www.un.org/en/page' },
  state: 'ready',
  counts: { references: all.reduce((sum, { count }) => sum + count, 0), terms: 0 },
  mentioned: all,
});

describe('a page with frames', () => {
  const page = summary(mentioned('A/RES/70/1', 5), mentioned('S/RES/1325(2000)', 9));
  const frame = {
    ...summary(mentioned('A/RES/70/1', 1, 7), mentioned('A/79/218', 3)),
    state: 'reading' as const,
  };
  const all = withFrames(page, [{ frameId: 12, summary: frame }]);

  it('lists each document once, those of the page first', () => {
    expect(all.mentioned.map(({ key, count }) => [key, count])).toEqual([
      ['A/RES/70/1', 3],
      ['S/RES/1325(2000)', 1],
      ['A/79/218', 1],
    ]);
    expect(all.counts.references).toBe(5);
  });

  it('knows which places are in the frame', () => {
    expect(all.mentioned[0]?.places.map(({ start, frame: id }) => [start, id])).toEqual([
      [5, undefined],
      [1, 12],
      [7, 12],
    ]);
  });

  it('is read to its end when its frames are', () => {
    expect(all.state).toBe('reading');
    expect(withFrames(page, []).state).toBe('ready');
  });

  it('stays off where marks are off', () => {
    expect(withFrames({ ...page, state: 'off' }, [{ frameId: 12, summary: frame }]).state).toBe('off');
  });
});
