export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * True where a point lies on the way from where the pointer left the mark to the card: in the triangle between that
 * place and the card's nearer edge. There other marks keep quiet.
 */
export function isOnTheWay(point: Point, left: Point, card: Box): boolean {
  const [first, second] = nearerEdge(left, card);
  const sides = [side(left, first, point), side(first, second, point), side(second, left, point)];
  return sides.every((value) => value >= 0) || sides.every((value) => value <= 0);
}

/** How far a point is from a card, in px; 0 in it. */
export function distanceTo({ x, y }: Point, { left, top, right, bottom }: Box): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}

/** The two corners of the card between which the pointer can enter it: those seen at the widest angle. */
function nearerEdge(from: Point, card: Box): readonly [Point, Point] {
  const { left, top, right, bottom } = card;
  if (from.y <= top)
    return [
      { x: left, y: top },
      { x: right, y: top },
    ];
  if (from.y >= bottom)
    return [
      { x: left, y: bottom },
      { x: right, y: bottom },
    ];
  const x = from.x <= left ? left : right;
  return [
    { x, y: top },
    { x, y: bottom },
  ];
}

/** On which side of the line from `a` to `b` a point lies: positive, negative, or 0 on it. */
const side = (a: Point, b: Point, point: Point): number =>
  (b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x);
