import { describe, expect, it } from 'vitest';
import { TICK_PX, ticksOf, type Ruled } from '../../../lib/page/ruler.ts';

const place = (share: number, kind: Ruled = 'reference', meant = `${kind} ${share}`) => ({
  share,
  kind,
  meant,
});

describe('the ticks of a ruler', () => {
  it('stand from end to end, inside it', () => {
    const ticks = ticksOf([place(1), place(0), place(0.5), place(1.2), place(-0.1)], 400);
    expect(ticks.map(({ top }) => top)).toEqual([0, 200, 396]);
  });

  it('keep what is looked at over highlights, and those over references', () => {
    const shown = (...kinds: Ruled[]) =>
      ticksOf(
        kinds.map((kind) => place(0.5, kind)),
        400,
      )[0]?.kind;
    expect(shown('current', 'reference', 'excerpt-blue')).toBe('current');
    expect(shown('reference', 'excerpt-blue')).toBe('excerpt-blue');
  });

  it('lead to the first of those that they stand for', () => {
    expect(ticksOf([place(0.5, 'reference', 'first'), place(0.501, 'reference', 'second')], 400)).toEqual([
      { top: 200, kind: 'reference', meant: 'first' },
    ]);
  });

  it('are never more than the height has room for', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => place(index / 10_000));
    expect(ticksOf(many, 900)).toHaveLength(900 / TICK_PX);
    expect(ticksOf(many, 0)).toHaveLength(1);
  });
});
