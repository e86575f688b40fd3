import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { announce, HighlightedPage, kept, REFUSED, settle, spanOf, TEXT } from './highlighted-page.ts';

vi.mock('webextension-polyfill', () => import('./heard.ts'));

let page: HighlightedPage;
beforeEach(() => {
  page = new HighlightedPage();
});
afterEach(() => page.leave());

/** The same page with something else about its document. */
function opened(...given: ConstructorParameters<typeof HighlightedPage>): HighlightedPage {
  page.leave();
  page = new HighlightedPage(...given);
  return page;
}

describe('the highlights of a document', () => {
  it('are loaded, found and painted', async () => {
    await page.load(kept(1, 'Secretary-General'), kept(2, 'remain seized', { colour: 'pink' }));
    expect(page.asked('byDocument')).toEqual([{ document: 'A/RES/70/1' }]);
    expect(page.shown()).toEqual(['excerpt-yellow: Secretary-General', 'excerpt-pink: remain seized']);
    expect(page.highlights.spanOf('highlight-1')).toEqual(spanOf('Secretary-General'));
    expect(page.highlights.lost.value).toEqual([]);
    expect(page.asked('findings')).toEqual([]);
  });

  it('say why they cannot be loaded', async () => {
    page.answers = () => REFUSED;
    expect(await page.highlights.load()).toMatchObject(REFUSED);
    await settle();
    expect(page.painted).toEqual([]);
  });

  it('are loaded again when another surface changed those of this document', async () => {
    page.stored = [kept(1, 'Secretary-General')];
    announce('A/RES/70/2');
    await settle();
    expect(page.sent).toEqual([]);
    announce('A/RES/70/2', 'A/RES/70/1');
    await settle();
    expect(page.shown()).toEqual(['excerpt-yellow: Secretary-General']);
  });

  it.each([
    ['though an earlier answer comes late', [1, 0], 'remain seized'],
    ['each as it comes', [0, 1], 'remain seized'],
    ['as far as they can be had', [0], 'Secretary-General'],
  ])('are the newest, %s', async (_, order, words) => {
    const waiting: ((answer: Awaited<ReturnType<HighlightedPage['answers']>>) => void)[] = [];
    page.answers = () => new Promise((resolve) => waiting.push(resolve));
    const loads = [page.highlights.load(), page.highlights.load()];
    await vi.advanceTimersByTimeAsync(1);
    const lists = [[kept(1, 'Secretary-General')], [kept(2, 'remain seized')]];
    for (const one of order) {
      waiting[one]?.({ ok: true, value: { highlights: lists[one] } });
      await vi.advanceTimersByTimeAsync(1);
    }
    for (const answer of waiting) answer(REFUSED);
    await Promise.all(loads);
    await settle();
    expect(page.shown()).toEqual([`excerpt-yellow: ${words}`]);
  });

  it('are not shown in a document that was named otherwise meanwhile', async () => {
    let symbol: string | null = 'A/RES/70/1';
    const { highlights } = opened({ symbol: () => symbol });
    page.stored = [kept(1, 'Secretary-General')];
    const load = highlights.load();
    symbol = 'A/RES/70/2';
    await load;
    expect(highlights.highlights.value).toEqual([]);
    expect(highlights.document).toBe('A/RES/70/2');
  });

  it('are known by the address where the document has no symbol', () => {
    expect(opened({ symbol: () => null }).highlights.document).toBe('https://docs.un.org/en/A/RES/70/1');
  });

  it('of another language are not looked for', async () => {
    await page.load(kept(1, 'Secretary-General', { language: 'fr' }));
    expect(page.shown()).toEqual([]);
    expect(page.highlights.lost.value).toEqual([]);
  });

  it('are followed where the text moves', async () => {
    await page.load(kept(1, 'Secretary-General'));
    const moved = ['Something new before it all.', ...TEXT];
    page.source.write(moved);
    await settle();
    expect(page.shown()).toEqual(['excerpt-yellow: Secretary-General']);
    expect(page.highlights.spanOf('highlight-1')).toEqual(spanOf('Secretary-General', moved));
  });

  it('are looked for once the text was quiet, not at each of its changes', async () => {
    await page.load(kept(1, 'Secretary-General'));
    const before = page.painted.length;
    for (let change = 0; change < 20; change++) {
      page.source.write([`Change ${change}`, ...TEXT]);
      await vi.advanceTimersByTimeAsync(50);
    }
    expect(page.painted).toHaveLength(before);
    await settle();
    expect(page.painted).toHaveLength(before + 1);
  });

  it('are looked for no more once the page is left', async () => {
    page.stored = [kept(1, 'Secretary-General')];
    await page.highlights.load();
    page.lifetime.abort();
    await settle();
    expect(page.painted).toEqual([]);
    announce('A/RES/70/1');
    expect(page.asked('byDocument')).toHaveLength(1);
  });
});

describe('a highlight whose place is gone', () => {
  const GONE = ['Nothing of what was kept stands here any more, not a word of the sort.'];

  it('is lost, and the database is told of it once the text stood still', async () => {
    page.source.write([TEXT[1] ?? '', ...GONE], false);
    page.stored = [kept(1, 'Secretary-General'), kept(2, 'remain seized')];
    await page.highlights.load();
    await vi.advanceTimersByTimeAsync(1_500);
    expect(page.highlights.lost.value.map(({ id }) => id)).toEqual(['highlight-2']);
    expect(['highlight-1', 'highlight-2'].map((id) => page.highlights.isLost(id))).toEqual([false, true]);
    expect(page.asked('findings')).toEqual([]);
    await settle();
    expect(page.asked('findings')).toEqual([{ findings: [{ id: 'highlight-2', lost: true }] }]);
  });

  it('is none while the text is still on its way', async () => {
    let isComplete = false;
    opened({ complete: () => isComplete }).source.write(GONE, false);
    await page.load(kept(1, 'Secretary-General'));
    expect(page.highlights.lost.value).toEqual([]);
    expect(page.asked('findings')).toEqual([]);
    isComplete = true;
    page.source.write(GONE);
    await settle();
    expect(page.highlights.isLost('highlight-1')).toBe(true);
    expect(page.asked('findings')).toEqual([{ findings: [{ id: 'highlight-1', lost: true }] }]);
  });

  it('is found again where the text comes back, and the database told', async () => {
    await page.load(kept(1, 'Secretary-General', { lost: true }));
    expect(page.asked('findings')).toEqual([{ findings: [{ id: 'highlight-1', lost: false }] }]);
  });

  it('that is noted as lost already is not told again', async () => {
    page.source.write(GONE, false);
    await page.load(kept(1, 'Secretary-General', { lost: true }));
    expect(page.highlights.isLost('highlight-1')).toBe(true);
    expect(page.asked('findings')).toEqual([]);
  });

  it('is put where the reader says; its colour and its note stay', async () => {
    expect((await page.highlights.place('highlight-1', spanOf('remain seized'))).ok).toBe(true);
    const [request] = page.asked('edit');
    expect(request).toMatchObject({
      ids: ['highlight-1'],
      edit: { set: { quote: 'remain seized', lost: false } },
    });
    expect(Object.keys((request?.edit as { set: object }).set).sort()).toEqual([
      'language',
      'lost',
      'place',
      'quote',
      'selectors',
      'url',
    ]);
  });

  it('is not put where no text is', async () => {
    const at = TEXT.join('\n').indexOf('\n');
    expect(await page.highlights.place('highlight-1', { start: at, end: at })).toMatchObject({
      fault: { code: 'highlights-no-text' },
    });
    expect(page.sent).toEqual([]);
  });
});

describe('a highlight that the document was opened for', () => {
  /** Begins to wait for it, and gives what came of that by now. */
  async function awaited(id: string, milliseconds: number): Promise<() => unknown> {
    let span: unknown = 'waiting';
    void page.highlights.awaitSpan(id).then((found) => (span = found));
    await vi.advanceTimersByTimeAsync(milliseconds);
    return () => span;
  }

  it('is waited for until its part of the document is there', async () => {
    opened({ complete: () => false }).source.write(TEXT.slice(0, 1), false);
    page.stored = [kept(1, 'Secretary-General')];
    await page.highlights.load();
    const span = await awaited('highlight-1', 8_000);
    expect(span()).toBe('waiting');
    page.source.write(TEXT);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(span()).toEqual(spanOf('Secretary-General'));
  });

  it('is given up two seconds after it was lost', async () => {
    page.source.write(['Nothing of what was kept stands here any more.'], false);
    page.stored = [kept(1, 'Secretary-General')];
    await page.highlights.load();
    const span = await awaited('highlight-1', 1_900);
    expect(span()).toBe('waiting');
    await vi.advanceTimersByTimeAsync(600);
    expect(span()).toBeNull();
  });

  it('is given up after twenty seconds where it is not known', async () => {
    const span = await awaited('highlight-9', 19_900);
    expect(span()).toBe('waiting');
    await vi.advanceTimersByTimeAsync(200);
    expect(span()).toBeNull();
  });

  it('is not waited for once the page is left', async () => {
    page.lifetime.abort();
    expect((await awaited('highlight-9', 1))()).toBeNull();
  });
});
