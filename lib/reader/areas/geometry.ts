/** A rectangle as parts of a page's width and height, from its upper left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a rectangle of the page lies on it when the page is turned clockwise by 0, 90, 180 or 270 degrees. */
export function turned({ x, y, width, height }: Rectangle, degrees: number): Rectangle {
  switch (((degrees % 360) + 360) % 360) {
    case 90:
      return { x: 1 - y - height, y: x, width: height, height: width };
    case 180:
      return { x: 1 - x - width, y: 1 - y - height, width, height };
    case 270:
      return { x: y, y: 1 - x - width, width: height, height: width };
    default:
      return { x, y, width, height };
  }
}

/** A rectangle with two corners, within the page. */
export function between(one: readonly [number, number], other: readonly [number, number]): Rectangle {
  const within = (part: number) => Math.min(1, Math.max(0, part));
  const [left, right] = [within(Math.min(one[0], other[0])), within(Math.max(one[0], other[0]))];
  const [top, bottom] = [within(Math.min(one[1], other[1])), within(Math.max(one[1], other[1]))];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Moves a rectangle, or its lower right corner, and keeps it on the page and larger than nothing. */
export function moved(
  { x, y, width, height }: Rectangle,
  across: number,
  down: number,
  corner: boolean,
): Rectangle {
  const keep = (part: number, least: number, most: number) => Math.min(most, Math.max(least, part));
  if (corner) {
    return {
      x,
      y,
      width: keep(width + across, LEAST, 1 - x),
      height: keep(height + down, LEAST, 1 - y),
    };
  }
  return { x: keep(x + across, 0, 1 - width), y: keep(y + down, 0, 1 - height), width, height };
}

/** What is smaller than this part of a page, across or down, is a slip of the hand. */
export const LEAST = 0.008;

/** Writes a rectangle as the place of an element in its page. */
export function placeAt(element: HTMLElement, { x, y, width, height }: Rectangle): void {
  const percent = (part: number) => `${(100 * part).toFixed(3)}%`;
  element.style.left = percent(x);
  element.style.top = percent(y);
  element.style.width = percent(width);
  element.style.height = percent(height);
}
