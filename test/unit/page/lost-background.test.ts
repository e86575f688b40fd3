import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ViewLoader } from '../../../entrypoints/content/view-loader.ts';
import { CountReport } from '../../../lib/page/count-report.ts';
import { call } from '../../../lib/messages/index.ts';
import { tabProtocol } from '../../../lib/page/protocol.ts';

/** The extension's API as a page's script sees it; after an update its identity is gone and every call throws. */
const runtime: { id: string | undefined; sendMessage: (message: unknown) => Promise<unknown> } = {
  id: 'rapporteur',
  sendMessage: () => Promise.resolve({ ok: true, value: {} }),
};
const sent: unknown[] = [];

function answerWith(answer: (count: number) => unknown): void {
  runtime.sendMessage = (message) => {
    sent.push(message);
    return Promise.resolve(answer(sent.length));
  };
}

function orphan(): void {
  runtime.id = undefined;
  answerWith(() => {
    throw new Error('Extension context invalidated.');
  });
}

beforeEach(() => {
  sent.length = 0;
  runtime.id = 'rapporteur';
  answerWith(() => ({ ok: true, value: {} }));
  vi.stubGlobal('chrome', { runtime });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const lifetime = () => new AbortController().signal;
const countOnce = () => call(tabProtocol, 'counted', { references: 1, terms: 0 });

describe('a page whose background is lost', () => {
  it('asks once more where the worker died in the middle', async () => {
    answerWith((count) => {
      if (count === 1) throw new Error('The message port closed before a response was received.');
      return { ok: true, value: {} };
    });
    expect(await countOnce()).toEqual({ ok: true, value: {} });
    expect(sent).toHaveLength(2);
  });

  it('gives up an answer that never comes', async () => {
    vi.useFakeTimers();
    answerWith(() => new Promise(() => undefined));
    const answer = countOnce();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await answer).toMatchObject({ ok: false, fault: { code: 'background-silent' } });
  });

  it('takes no answer of another shape', async () => {
    answerWith(() => ({ ok: true, value: 'yes' }));
    expect(await countOnce()).toMatchObject({ ok: false, fault: { code: 'message-unreadable' } });
  });

  it('says after an update, at once, that the page is to be loaded again', async () => {
    orphan();
    expect(await countOnce()).toMatchObject({ ok: false, fault: { code: 'extension-updated' } });
    expect(sent).toHaveLength(1);
  });

  it('says so too where the browser takes the whole interface away', async () => {
    vi.stubGlobal('chrome', {});
    expect(await countOnce()).toMatchObject({ ok: false, fault: { code: 'extension-updated' } });
  });
});

describe('what works on a page without its background', () => {
  it('goes without cards, quietly, and tries again when asked again', async () => {
    const loader = new ViewLoader(lifetime());
    answerWith(() => ({ ok: false, fault: { code: 'background-failed' } }));
    expect(await loader.load()).toBeNull();
    const views = () => ({
      command: () => undefined,
      open: () => undefined,
      documentChanged: () => undefined,
      marksChanged: () => undefined,
    });
    answerWith(() => {
      globalThis.rapporteurViews?.(views);
      return { ok: true, value: {} };
    });
    expect(await loader.load()).toBe(views);
  });

  it('goes without cards after an update', async () => {
    orphan();
    expect(await new ViewLoader(lifetime()).load()).toBeNull();
  });

  it('raises nothing when its counts cannot be told, however often the page changes', async () => {
    vi.useFakeTimers();
    orphan();
    const report = new CountReport(lifetime());
    for (let references = 1; references <= 20; references++) {
      report.say({ references, terms: 0 });
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(sent.length).toBeLessThanOrEqual(20);
  });

  it('is told counts when they changed, and not when they are the same', async () => {
    vi.useFakeTimers();
    const report = new CountReport(lifetime());
    for (const references of [1, 1, 2, 2, 1]) {
      report.say({ references, terms: 0 });
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(sent).toMatchObject([1, 2, 1].map((references) => ({ request: { references } })));
  });

  it('is told the same counts once more when the text has been read to its end', async () => {
    vi.useFakeTimers();
    const report = new CountReport(lifetime());
    for (const complete of [false, false, true, true]) {
      report.say({ references: 3, terms: 0 }, complete);
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(sent).toHaveLength(2);
  });
});
