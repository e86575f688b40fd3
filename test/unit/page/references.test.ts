import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { detectorWith } from '../../../lib/detect/detector.ts';
import { References } from '../../../lib/page/references.ts';

let sent: unknown[] = [];
let lifetime = new AbortController();
let page = new EventTarget();

/** What the browser itself raises, unlike a page's script. */
const browserEvent = (type: string, isTrusted = true) =>
  Object.defineProperty(new Event(type), 'isTrusted', { value: isTrusted });

/** The background answers each message by the next of these; what it puts into the page is there then. */
function background(...answers: (() => unknown)[]): void {
  const sendMessage = (message: unknown) => {
    sent.push(message);
    return Promise.resolve(answers[Math.min(sent.length, answers.length) - 1]?.());
  };
  vi.stubGlobal('chrome', { runtime: { id: 'rapporteur', sendMessage } });
}

const puts = () => {
  globalThis.rapporteurReferences = { detectorWith };
  return { ok: true, value: {} };
};
const fails = () => ({ ok: false, fault: { code: 'background-failed' } });

function references() {
  const settled = vi.fn();
  return { settled, references: new References(lifetime.signal, settled) };
}

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  lifetime = new AbortController();
  page = new EventTarget();
  vi.stubGlobal('document', page);
});
afterEach(() => {
  globalThis.rapporteurReferences = undefined;
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('what detects references', () => {
  it('is not asked for while no text has a sign of one', async () => {
    background(puts);
    const { references: own, settled } = references();
    own.watcher().scan('Words of 12/05/2024, and of others.');
    await vi.runAllTimersAsync();
    expect([sent.length, own.isAwaited, own.hasWords]).toEqual([0, false, true]);
    expect(settled).not.toHaveBeenCalled();
  });

  it('is asked for once at the first sign, and is there then', async () => {
    background(puts);
    const { references: own, settled } = references();
    const watcher = own.watcher();
    for (const text of ['See A/70/15.', 'Resolution 70/1', 'none'])
      expect(watcher.scan(text).references).toEqual([]);
    expect(own.isAwaited).toBe(true);
    await vi.runAllTimersAsync();
    expect(sent).toEqual([{ type: 'tab.references', request: {} }]);
    expect([own.isAwaited, own.reading !== null]).toEqual([false, true]);
    expect(settled).toHaveBeenCalledOnce();
  });

  it('is asked for again where the background fails', async () => {
    background(fails, puts);
    const { references: own, settled } = references();
    own.want();
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(2);
    expect([own.isAwaited, own.reading !== null]).toEqual([false, true]);
    expect(settled).toHaveBeenCalledOnce();
  });

  it('is given up quietly where the background never gives it', async () => {
    background(fails);
    const { references: own, settled } = references();
    own.want();
    await vi.runAllTimersAsync();
    own.watcher().scan('See A/70/15.');
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(3);
    expect([own.isAwaited, own.reading]).toEqual([false, null]);
    expect(settled).toHaveBeenCalledOnce();
  });

  it.each(['visibilitychange', 'pointerdown', 'keydown'])('is asked for once more at %s', async (sign) => {
    background(fails, fails, fails, puts);
    const { references: own, settled } = references();
    own.want();
    await vi.runAllTimersAsync();
    page.dispatchEvent(browserEvent(sign, false));
    await vi.runAllTimersAsync();
    expect([sent.length, own.reading]).toEqual([3, null]);
    page.dispatchEvent(browserEvent(sign));
    page.dispatchEvent(browserEvent(sign));
    expect(own.isAwaited).toBe(true);
    await vi.runAllTimersAsync();
    expect([sent.length, own.isAwaited, own.reading !== null]).toEqual([4, false, true]);
    expect(settled).toHaveBeenCalledTimes(2);
    page.dispatchEvent(browserEvent(sign));
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(4);
  });

  it('is not asked for at signs of use on a page that was left', async () => {
    background(fails);
    references().references.want();
    await vi.runAllTimersAsync();
    lifetime.abort();
    page.dispatchEvent(browserEvent('keydown'));
    await vi.runAllTimersAsync();
    expect(sent).toHaveLength(3);
  });

  it('is not asked for again after an update of the extension', async () => {
    vi.stubGlobal('chrome', { runtime: {} });
    const { references: own, settled } = references();
    own.want();
    await vi.runAllTimersAsync();
    expect(settled).toHaveBeenCalledOnce();
    expect(own.isAwaited).toBe(false);
  });

  it('says nothing to a page that is left', async () => {
    background(puts);
    const { references: own, settled } = references();
    own.want();
    lifetime.abort();
    await vi.runAllTimersAsync();
    expect(settled).not.toHaveBeenCalled();
  });
});
