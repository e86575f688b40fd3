import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { HighlightPainter } from '../../../lib/page/highlight-painter.ts';
import type { Mark, MarkStyle } from '../../../lib/page/types.ts';
import { Unrest } from '../../../lib/page/unrest.ts';
import { PaintedPage, VIEW } from './painted-page.ts';

const REFERENCES = 'rapporteur-underline-reference';
const TINTED = 'rapporteur-tint-reference';

/** The lines that are seen, some at the edges of the view included. */
const SEEN = Array.from({ length: VIEW / 10 + 1 }, (_, index) => index);

const marksOn = (lines: readonly number[], style: MarkStyle = 'reference'): Mark[] =>
  lines.map((line) => ({ style, span: { start: line * 10, end: line * 10 + 5 } }));

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function paintedPage(lines: number) {
  const page = new PaintedPage(lines);
  const lifetime = new AbortController();
  onTestFinished(() => lifetime.abort());
  const unrest = new Unrest();
  const painter = new HighlightPainter(page, 'underline', lifetime.signal, unrest);
  return { page, painter, unrest, lifetime };
}

/** Lets time pass in which the page changes in every frame, or does not. */
async function passes(milliseconds: number, unrest?: Unrest): Promise<void> {
  for (let time = 0; time < milliseconds; time += 16) {
    unrest?.note(performance.now());
    await vi.advanceTimersByTimeAsync(16);
  }
}

describe('highlights on a page', () => {
  it('are one a style, and replaced by owner', () => {
    const { page, painter } = paintedPage(5);
    painter.paint('mentions', [...marksOn([0, 1]), ...marksOn([2], 'term')]);
    painter.paint('card', marksOn([0], 'active'));
    painter.paint('mentions', marksOn([1, 3]));
    expect(page.marked()).toEqual({
      [REFERENCES]: [1, 3],
      'rapporteur-underline-term': [],
      'rapporteur-active': [0],
    });
  });

  it('lie over each other by their style, not by when they came', () => {
    const { page, painter } = paintedPage(5);
    painter.paint('card', marksOn([0], 'active'));
    painter.paint('mentions', [...marksOn([0]), ...marksOn([0], 'term')]);
    const byPriority = [...page.registry].sort(([, a], [, b]) => a.priority - b.priority);
    expect(byPriority.map(([name]) => name)).toEqual([
      'rapporteur-underline-term',
      REFERENCES,
      'rapporteur-active',
    ]);
  });

  it('go with the signal, and leave those of others alone', () => {
    const { page, painter, lifetime } = paintedPage(5);
    const others = new Highlight();
    CSS.highlights.set('search', others);
    painter.paint('mentions', marksOn([0, 1]));
    lifetime.abort();
    expect([...CSS.highlights]).toEqual([['search', others]]);
    painter.paint('mentions', marksOn([0, 1]));
    expect(Object.keys(page.marked())).toEqual(['search']);
  });

  it('are 600 around the view, follow it, and are all there on paper', async () => {
    const { page, painter } = paintedPage(1_400);
    painter.paint('mentions', marksOn(upTo(1_400)));
    await passes(500);
    expect(page.marked()[REFERENCES]).toEqual(upTo(600));
    page.scrolled = 13_000;
    page.hears('scroll');
    await passes(200);
    expect(page.marked()[REFERENCES]).toEqual(upTo(1_400).slice(800));
    page.hears('beforeprint');
    expect(page.marked()[REFERENCES]).toHaveLength(1_400);
    page.hears('afterprint');
    await passes(500);
    expect(page.marked()[REFERENCES]).toEqual(upTo(1_400).slice(800));
  });

  it('are not made of a text that has changed meanwhile', async () => {
    const { page, painter } = paintedPage(1_400);
    painter.paint('mentions', marksOn(upTo(1_400)));
    await passes(500);
    page.version++;
    page.scrolled = 13_000;
    page.hears('scroll');
    await passes(200);
    expect(page.marked()[REFERENCES]).toEqual(upTo(600));
  });
});

describe('highlights on a page that does not rest', () => {
  it('are those in view, and all again when it rests', async () => {
    const { page, painter, unrest } = paintedPage(500);
    painter.paint('mentions', marksOn(upTo(500)));
    await passes(1_200, unrest);
    expect(page.marked()[REFERENCES]).toEqual(SEEN);
    await passes(2_500);
    expect(page.marked()[REFERENCES]).toEqual(upTo(500));
  });

  it('are those in view while something is animated for long', async () => {
    const { page, painter } = paintedPage(500);
    page.animated = 5_000;
    painter.paint('mentions', marksOn(upTo(500)));
    await passes(100);
    expect(page.marked()[REFERENCES]).toEqual(SEEN);
    page.animated = null;
    await passes(3_000);
    expect(page.marked()[REFERENCES]).toEqual(upTo(500));
  });

  it('stay all where an animation is soon over', async () => {
    const { page, painter } = paintedPage(500);
    page.animated = 300;
    painter.paint('mentions', marksOn(upTo(500)));
    await passes(100);
    expect(page.marked()[REFERENCES]).toEqual(upTo(500));
  });

  it('are tints as long as it has very many blocks, under whatever is painted meanwhile', async () => {
    const { page, painter } = paintedPage(2_000);
    page.animated = Infinity;
    painter.paint('mentions', marksOn([1, 2, 1_900]));
    await passes(100);
    expect(page.marked()).toEqual({ [TINTED]: [1, 2, 1_900] });
    painter.paint('mentions', [...marksOn([1, 3]), ...marksOn([4], 'term')]);
    expect(page.marked()).toEqual({ [TINTED]: [1, 3], 'rapporteur-tint-term': [4] });
    page.animated = null;
    await passes(3_000);
    expect(page.marked()).toEqual({ [REFERENCES]: [1, 3], 'rapporteur-underline-term': [4] });
  });
});
