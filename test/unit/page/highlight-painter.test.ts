import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { HighlightPainter } from '../../../lib/page/highlight-painter.ts';
import type { CreateBoxedMarks, Mark, MarkStyle } from '../../../lib/page/types.ts';
import { Unrest } from '../../../lib/page/unrest.ts';
import { PaintedPage, VIEW } from './painted-page.ts';

const REFERENCES = 'rapporteur-underline-reference';

/** Lines of a view that was not scrolled. */
const SEEN = VIEW / 10;

const marksOn = (lines: readonly number[], style: MarkStyle = 'reference'): Mark[] =>
  lines.map((line) => ({ style, span: { start: line * 10, end: line * 10 + 5 } }));

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function paintedPage(lines: number, hasBoxes = true) {
  const page = new PaintedPage(lines);
  const lifetime = new AbortController();
  onTestFinished(() => lifetime.abort());
  const unrest = new Unrest();
  const drawn = new DrawnBoxes();
  const fetchBoxes = () => {
    if (hasBoxes) vi.stubGlobal('rapporteurBoxes', drawn.create);
  };
  const painter = new HighlightPainter(page, 'underline', lifetime.signal, unrest, fetchBoxes);
  return { page, painter, unrest, lifetime, drawn };
}

/** Draws the lines that hold still and are seen, as boxes would be. */
class DrawnBoxes {
  /** Lines with a box. */
  lines: readonly number[] = [];
  /** Lines that do not hold still. */
  moving: readonly number[] = [];
  alone: boolean | null = null;
  onMoved: () => void = () => undefined;

  readonly create: CreateBoxedMarks = (_text, _look, _signal, onMoved) => {
    this.onMoved = onMoved;
    return {
      draw: (marks, alone) => {
        this.alone = alone;
        const seen = marks.filter(({ span }) => span.start / 10 <= SEEN);
        const moves = ({ span }: Mark) => this.moving.includes(span.start / 10);
        this.lines = seen.filter((mark) => !moves(mark)).map(({ span }) => span.start / 10);
        return alone ? [] : seen.filter(moves);
      },
      clear: () => (this.lines = []),
    };
  };
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
  it('give way to boxes, and are all again when it rests', async () => {
    const { page, painter, unrest, drawn } = paintedPage(500);
    painter.paint('mentions', marksOn(upTo(500)));
    await passes(1_200, unrest);
    expect(page.marked()[REFERENCES]).toEqual([]);
    expect(drawn.lines).toEqual(upTo(SEEN + 1));
    await passes(2_500);
    expect(page.marked()[REFERENCES]).toEqual(upTo(500));
    expect(drawn.lines).toEqual([]);
  });

  it('remain on text that does not hold still, from when it is seen to move', async () => {
    const { page, painter, drawn } = paintedPage(500);
    page.animated = 5_000;
    painter.paint('mentions', marksOn(upTo(500)));
    await passes(1_000);
    drawn.moving = [3, 4];
    drawn.onMoved();
    expect(page.marked()[REFERENCES]).toEqual([3, 4]);
    expect(drawn.lines).not.toContain(3);
    page.animated = null;
    await passes(3_000);
    expect(page.marked()[REFERENCES]).toEqual(upTo(500));
  });

  it('are none there on a page of very many blocks', async () => {
    const { page, painter, drawn } = paintedPage(2_000);
    page.animated = Infinity;
    drawn.moving = [2];
    painter.paint('mentions', marksOn([1, 2, 1_900]));
    await passes(1_000);
    expect(page.marked()).toEqual({ [REFERENCES]: [] });
    expect([drawn.alone, drawn.lines]).toEqual([true, [1]]);
  });

  it('are few around the view as long as nothing draws boxes', async () => {
    const { page, painter } = paintedPage(500, false);
    page.animated = Infinity;
    painter.paint('mentions', marksOn(upTo(500)));
    await passes(100);
    expect(page.marked()[REFERENCES]).toEqual(upTo(60));
  });

  it('leave the mark of a walk where boxes are drawn', async () => {
    const { page, painter, drawn } = paintedPage(100);
    page.animated = Infinity;
    painter.paint('mentions', marksOn(upTo(100)));
    await passes(1_000);
    painter.paint('active', marksOn([5], 'active'));
    expect(page.marked()['rapporteur-active']).toEqual([5]);
    expect(drawn.lines).toHaveLength(SEEN + 1);
  });

  it('find an animation that began later, without an event', async () => {
    const { page, painter, drawn } = paintedPage(100);
    painter.paint('mentions', marksOn(upTo(100)));
    await passes(100);
    page.animated = Infinity;
    await passes(6_000);
    expect(page.marked()[REFERENCES]).toEqual([]);
    expect(drawn.lines).toHaveLength(SEEN + 1);
  });

  it('stay all where an animation is soon over', async () => {
    const { page, painter } = paintedPage(500);
    page.animated = 300;
    painter.paint('mentions', marksOn(upTo(500)));
    await passes(100);
    expect(page.marked()[REFERENCES]).toEqual(upTo(500));
  });

  it('are all there on paper, without boxes', async () => {
    const { page, painter, drawn } = paintedPage(500);
    page.animated = Infinity;
    painter.paint('mentions', marksOn(upTo(500)));
    await passes(1_000);
    page.hears('beforeprint');
    expect(page.marked()[REFERENCES]).toEqual(upTo(500));
    expect(drawn.lines).toEqual([]);
    page.hears('afterprint');
    expect(page.marked()[REFERENCES]).toEqual([]);
  });
});
