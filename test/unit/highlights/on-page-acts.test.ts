import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { areaSelector, type Area } from '../../../lib/highlights/area.ts';
import type { Highlight } from '../../../lib/highlights/record.ts';
import { HighlightedPage, kept, REFUSED, settle, spanOf } from './highlighted-page.ts';
import { sampleHighlight } from './sample.ts';

vi.mock('webextension-polyfill', () => import('./heard.ts'));

let page: HighlightedPage;
beforeEach(() => {
  page = new HighlightedPage();
});
afterEach(() => page.leave());

describe('keeping a span', () => {
  it('paints it before the database answers', async () => {
    const creating = page.highlights.create(spanOf('Secretary-General'), 'green');
    expect(page.shown()).toEqual(['excerpt-green: Secretary-General']);
    const created = await creating;
    if (!created.ok) throw new Error(created.fault.code);
    const { highlight, action } = created.value;
    expect(highlight).toMatchObject({
      quote: 'Secretary-General',
      colour: 'green',
      document: 'A/RES/70/1',
      documentDate: '2015-09-25',
    });
    expect(action).toBe(`add-${highlight.id}`);
    expect(page.asked('add')).toEqual([{ action, highlights: [highlight] }]);
    await settle();
    expect(page.shown()).toEqual(['excerpt-green: Secretary-General']);
  });

  it('takes it off again where it cannot be saved, and leaves the others', async () => {
    await page.load(kept(1, 'remain seized'));
    page.answers = () => REFUSED;
    const creating = page.highlights.create(spanOf('Secretary-General'), 'green');
    expect(page.shown()).toHaveLength(2);
    expect(await creating).toMatchObject(REFUSED);
    expect(page.shown()).toEqual(['excerpt-yellow: remain seized']);
    expect(page.highlights.highlights.value.map(({ id }) => id)).toEqual(['highlight-1']);
  });

  it('is no use without text', async () => {
    expect(await page.highlights.create({ start: 3, end: 3 }, 'green')).toMatchObject({
      fault: { code: 'highlights-no-text' },
    });
    expect([page.sent, page.painted]).toEqual([[], []]);
  });
});

describe('keeping an area', () => {
  const area: Area = { page: 2, x: 0.1, y: 0.2, width: 0.3, height: 0.4 };
  const marked = sampleHighlight(1, { selectors: [areaSelector(area)], colour: 'blue' });

  it('draws it on its page, in the language in which it was marked', async () => {
    await page.highlights.keep(marked);
    expect(page.areas.at(-1)).toEqual([{ id: 'highlight-1', colour: 'blue', area }]);
    expect(page.highlights.areaOf('highlight-1')).toEqual(area);
    expect(page.shown()).toEqual([]);
    await page.highlights.keep({ ...marked, id: 'highlight-2', language: 'fr' });
    expect(page.areas.at(-1)).toHaveLength(1);
    expect(page.highlights.areaOf('highlight-2')).toBeNull();
  });

  it('needs no waiting for the text', async () => {
    await page.highlights.keep(marked);
    let waited = true;
    void page.highlights.awaitSpan('highlight-1').then(() => (waited = false));
    await vi.advanceTimersByTimeAsync(1);
    expect(waited).toBe(false);
  });
});

describe('what is done with a highlight', () => {
  it('is told the database, as an action that can be taken back', async () => {
    const edited = await page.highlights.edit('highlight-1', { set: { note: 'x' } });
    const removed = await page.highlights.remove('highlight-2');
    if (!edited.ok || !removed.ok) throw new Error('not done');
    const action = removed.value;
    expect(page.asked('edit')).toEqual([
      { action: edited.value, ids: ['highlight-1'], edit: { set: { note: 'x' } } },
    ]);
    expect(page.asked('remove')).toEqual([{ action, ids: ['highlight-2'] }]);
    expect((await page.highlights.undo(action)).ok).toBe(true);
    expect((await page.highlights.redo(action)).ok).toBe(true);
    expect([page.asked('undo'), page.asked('redo')]).toEqual([[{ action }], [{ action }]]);
  });

  it('fails with the fault of the database', async () => {
    page.answers = () => REFUSED;
    expect(await page.highlights.remove('highlight-1')).toMatchObject(REFUSED);
  });
});

describe('a place in the text', () => {
  beforeEach(() =>
    page.load(
      kept(1, 'Requests the Secretary-General to report'),
      kept(2, 'Secretary-General'),
      kept(3, 'to report to it'),
      kept(4, 'remain seized'),
    ),
  );
  const ids = (highlights: readonly Highlight[]) => highlights.map(({ id }) => id.slice(-1)).join('');

  it('has the highlights that cover it, the shortest first', () => {
    const { start, end } = spanOf('Secretary-General');
    const at = [start, end - 1, end, start - 1, 0].map((offset) => ids(page.highlights.at(offset)));
    expect(at).toEqual(['21', '21', '1', '1', '']);
  });

  it('shares its text with others, in their order', () => {
    const others = [1, 3, 4, 9].map((number) => ids(page.highlights.overlapping(`highlight-${number}`)));
    expect(others).toEqual(['23', '1', '', '']);
  });
});
