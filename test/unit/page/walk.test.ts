import { describe, expect, it } from 'vitest';
import type { Annotator } from '../../../lib/page/annotator.ts';
import type { PlacedMention } from '../../../lib/page/mentions.ts';
import { addressOf } from '../../../lib/page/session.ts';
import type { Mark, Painter } from '../../../lib/page/types.ts';
import { Walk } from '../../../lib/page/walk.ts';

const block = { start: 100, text: 'x'.repeat(400), role: 'text' } as const;
const placedAt = (start: number): PlacedMention => ({
  type: 'term',
  key: String(start),
  block,
  mention: {
    start: start - block.start,
    end: start - block.start + 5,
    id: 'term',
    term: 'x',
    lemma: 'x',
  } as never,
});
const places = [150, 200, 300].map(placedAt);

/** A walk over places, from what is in view; `gone` are no longer in the text, `hidden` are not shown. */
function walkOver(inView: number | null, { gone = new Set<string>(), hidden = new Set<string>() } = {}) {
  const active: (readonly Mark[])[] = [];
  const revealed: number[] = [];
  const annotator = {
    mentions: () => places.filter(({ key }) => !gone.has(key)),
    stands: ({ key }: PlacedMention) => !gone.has(key),
    isReachable: ({ key }: PlacedMention) => !hidden.has(key),
  } as unknown as Annotator;
  const painter = {
    paint: (_: string, marks: readonly Mark[]) => active.push(marks),
    reveal: ({ start }: { start: number }) => revealed.push(start),
  } as unknown as Painter;
  const walk = new Walk(annotator, painter, () => inView);
  return { walk, active, revealed, go: (direction: 1 | -1) => walk.step(direction)?.placed.key ?? null };
}

describe('stepping through what is marked', () => {
  it('begins with the first in view, or the one before it', () => {
    expect(walkOver(200).go(1)).toBe('200');
    expect(walkOver(200).go(-1)).toBe('150');
    expect(walkOver(201).go(1)).toBe('300');
    expect(walkOver(null).go(1)).toBe('150');
  });

  it('goes on from the last one, and around at the ends', () => {
    const { go, revealed } = walkOver(200);
    expect([go(1), go(1), go(1), go(1), go(-1), go(-1)]).toEqual(['200', '300', '150', '200', '150', '300']);
    expect(revealed).toEqual([200, 300, 150, 200, 150, 300]);
  });

  it('says which of how many it is, and paints that one', () => {
    const { walk, active } = walkOver(300);
    expect(walk.step(1)).toMatchObject({ position: 3, count: 3 });
    expect(active).toEqual([[{ style: 'active', span: { start: 300, end: 305 } }]]);
  });

  it('passes over what cannot be brought into view', () => {
    const { walk } = walkOver(200, { hidden: new Set(['200']) });
    expect(walk.step(1)).toMatchObject({ placed: { key: '300' }, position: 2, count: 2 });
  });

  it('begins anew from what is in view when the last one is gone', () => {
    const gone = new Set<string>();
    const { walk, go } = walkOver(100, { gone });
    expect([go(1), go(1), go(1)]).toEqual(['150', '200', '300']);
    gone.add('300');
    expect(walk.active).toBeNull();
    expect(go(1)).toBe('150');
  });

  it('is nowhere where nothing is marked', () => {
    expect(walkOver(100, { gone: new Set(['150', '200', '300']) }).go(1)).toBeNull();
  });
});

it('an address is told without its fragment', () => {
  const of = (address: string) => addressOf(new URL(address) as unknown as Location);
  expect(of('https://www.un.org/en/a?b=1#c')).toBe('https://www.un.org/en/a?b=1');
  expect(of('https://www.un.org/en/a')).toBe('https://www.un.org/en/a');
});
