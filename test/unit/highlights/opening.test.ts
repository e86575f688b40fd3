import { beforeEach, expect, it, vi } from 'vitest';
import { sampleHighlight } from './sample.ts';

const session = vi.hoisted(() => new Map<string, unknown>());
const opened = vi.hoisted(() => vi.fn());
vi.mock('webextension-polyfill', () => ({
  default: {
    tabs: { query: () => Promise.resolve([]), create: opened },
    storage: {
      session: {
        get: (key: string) => Promise.resolve(session.has(key) ? { [key]: session.get(key) } : {}),
        set: (values: object) => {
          for (const [key, value] of Object.entries(values)) session.set(key, value);
          return Promise.resolve();
        },
        remove: (key: string) => Promise.resolve(session.delete(key)),
      },
    },
  },
}));
const { forgetSought, openHighlight, soughtIn } = await import('../../../lib/highlights/opening.ts');

beforeEach(() => session.clear());

it('is sought by every page of its document until one has shown it', async () => {
  const highlight = sampleHighlight(1);
  await openHighlight(highlight);
  expect(opened).toHaveBeenCalledWith({ url: highlight.url });
  // The page around a PDF asks, and gives way to the reader, which asks again.
  expect(await soughtIn(highlight.document)).toBe(highlight.id);
  expect(await soughtIn(highlight.document)).toBe(highlight.id);
  await forgetSought(highlight.document);
  expect(await soughtIn(highlight.document)).toBeNull();
});

it('is forgotten after a minute', async () => {
  const highlight = sampleHighlight(1);
  vi.useFakeTimers();
  try {
    await openHighlight(highlight);
    vi.advanceTimersByTime(61_000);
    expect(await soughtIn(highlight.document)).toBeNull();
  } finally {
    vi.useRealTimers();
  }
});
