import { expect, test } from 'vitest';
import { targetOf } from '../../../lib/card/target.ts';
import { placeMentions } from '../../../lib/page/mentions.ts';
import type { Painter } from '../../../lib/page/types.ts';

const block = { start: 100, text: 'Recalling resolution 70/1 of the GA', role: 'text' } as const;
const reference = (confidence: number) => ({
  start: 21,
  end: 25,
  kind: 'resolution' as const,
  symbol: 'A/RES/70/1',
  confidence,
  reason: 'shape' as const,
  alternatives: ['WHA70.1'],
});
const term = {
  start: 33,
  end: 35,
  id: 'local:GA',
  meanings: ['local:GA', 'general-assembly'],
  local: { name: 'General Assembly', definedAt: 0 },
};
const shown = { x: 1 } as DOMRect;
const painter = {
  rectangles: ({ start, end }) => (start === 121 && end === 125 ? [shown] : []),
  elementAt: () => null,
} as Pick<Painter, 'rectangles' | 'elementAt'> as Painter;

function targets(confidence: number, stands = true) {
  const placed = placeMentions(block, { references: [reference(confidence)], terms: [term] });
  return placed.map((each) => targetOf(each, painter, () => stands));
}

test('a sure reference has a card of one reading, which stands by its mark as long as the mark stands', () => {
  const [card] = targets(0.9);
  expect(card).toMatchObject({ kind: 'symbol', id: 'A/RES/70/1', surface: '70/1', probable: false });
  expect(card?.alternatives).toEqual([]);
  expect(card?.anchor.rectangles()).toEqual([shown]);
  expect(targets(0.9, false)[0]?.anchor.rectangles()).toEqual([]);
});

test('one that is only likely says so, with the other readings', () => {
  expect(targets(0.5)[0]).toMatchObject({ probable: true, alternatives: ['WHA70.1'], reason: 'shape' });
});

test('a term has its other meanings, and the name that the document gives it', () => {
  expect(targets(0.9)[1]).toMatchObject({
    kind: 'term',
    id: 'local:GA',
    surface: 'GA',
    alternatives: ['general-assembly'],
    localName: 'General Assembly',
  });
});

test('places are told apart by where they stand', () => {
  const [first, second] = targets(0.9).map(({ origin }) => origin);
  expect(first).not.toBe(second);
  expect(targets(0.5)[0]?.origin).toBe(first);
});
