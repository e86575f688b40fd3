import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { framesOf, switchTab, tabState } from '../../../lib/page/frames.ts';

interface Frame {
  readonly protocol: string;
  /** How much is marked in it; null where no script of ours is. */
  readonly counts: { readonly references: number; readonly terms: number } | null;
}

const { current } = vi.hoisted<{ current: { browser: unknown } }>(() => ({ current: { browser: null } }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return current.browser;
  },
}));

let frames: Map<number, Frame>;
let isReadable: boolean;
let sent: [frame: number, type: string, request: object][];

beforeEach(() => {
  frames = new Map([[0, { protocol: 'https:', counts: { references: 2, terms: 5 } }]]);
  isReadable = true;
  sent = [];
  const sendMessage = (_: number, message: { type: string; request: object }, { frameId = 0 }) => {
    sent.push([frameId, message.type, message.request]);
    const counts = frames.get(frameId)?.counts;
    return counts
      ? Promise.resolve({ ok: true, value: { on: frameId === 0, counts } })
      : Promise.reject(new Error('no receiver'));
  };
  const executeScript = ({ func }: { func: () => unknown }) => {
    if (!isReadable) return Promise.reject(new Error('Cannot access'));
    const results = [...frames].map(([frameId, { protocol }]) => {
      vi.stubGlobal('location', { protocol });
      return { frameId, result: func() };
    });
    return Promise.resolve(results);
  };
  const browser = { runtime: { id: 'rapporteur' }, tabs: { sendMessage }, scripting: { executeScript } };
  current.browser = browser;
  vi.stubGlobal('chrome', browser);
});
afterEach(() => vi.unstubAllGlobals());

describe('the frames of a tab', () => {
  it('are the page and the documents in it, not frames without an address', async () => {
    frames.set(4, { protocol: 'https:', counts: null }).set(5, { protocol: 'about:', counts: null });
    expect(await framesOf(1)).toEqual([0, 4]);
  });

  it('are the page alone where the browser tells of none', async () => {
    isReadable = false;
    expect(await framesOf(1)).toEqual([0]);
  });

  it('count together; the page says whether it is marked', async () => {
    frames
      .set(4, { protocol: 'https:', counts: { references: 3, terms: 1 } })
      .set(6, { protocol: 'https:', counts: null });
    expect(await tabState(1)).toEqual({ on: true, counts: { references: 5, terms: 6 } });
  });

  it('say nothing where the page itself is none of ours', async () => {
    frames
      .set(0, { protocol: 'https:', counts: null })
      .set(4, { protocol: 'https:', counts: { references: 3, terms: 1 } });
    expect(await tabState(1)).toBeNull();
  });

  it('are all switched', async () => {
    frames.set(4, { protocol: 'https:', counts: { references: 0, terms: 0 } });
    await switchTab(1, false);
    expect(sent).toEqual([
      [0, 'page.toggle', { on: false }],
      [4, 'page.toggle', { on: false }],
    ]);
  });
});
