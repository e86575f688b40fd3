/** A box in viewport coordinates, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Distance between selection and bar, and between bar and the edge of the view, in px. */
const GAP_PX = 8;
const EDGE_PX = 8;

/**
 * Where a bar of a given size stands by a selection without covering any of it: below its end, above its beginning, beside
 * it, else in the corner where it covers the least. Positions are tried in this order; the first that covers nothing wins.
 * @param lines the selection's boxes, one a line
 */
export function placeBeside(
  lines: readonly Box[],
  size: Size,
  view: Size,
  rightToLeft: boolean,
): { x: number; y: number } {
  const shown = lines.filter((box) => box.bottom > 0 && box.top < view.height);
  const first = shown[0];
  const last = shown.at(-1);
  if (!first || !last) return { x: EDGE_PX, y: EDGE_PX };
  const hull = {
    left: Math.min(...shown.map((box) => box.left)),
    top: Math.min(...shown.map((box) => box.top)),
    right: Math.max(...shown.map((box) => box.right)),
    bottom: Math.max(...shown.map((box) => box.bottom)),
  };
  const under = rightToLeft ? last.left : last.right - size.width;
  const over = rightToLeft ? first.right - size.width : first.left;
  const corners = [EDGE_PX, view.height - size.height - EDGE_PX].flatMap((y) =>
    [EDGE_PX, view.width - size.width - EDGE_PX].map((x) => ({ x, y })),
  );
  const wishes = [
    { x: under, y: hull.bottom + GAP_PX },
    { x: over, y: hull.top - size.height - GAP_PX },
    { x: hull.right + GAP_PX, y: last.top },
    { x: hull.left - size.width - GAP_PX, y: last.top },
    ...corners,
  ];
  let best = { x: EDGE_PX, y: EDGE_PX };
  let least = Infinity;
  for (const wish of wishes) {
    const place = { x: within(wish.x, size.width, view.width), y: within(wish.y, size.height, view.height) };
    const covered = shown.reduce((sum, box) => sum + overlap(box, place, size), 0);
    if (covered < least) [best, least] = [place, covered];
    if (covered === 0) break;
  }
  return best;
}

const within = (at: number, length: number, view: number) =>
  Math.round(Math.max(EDGE_PX, Math.min(at, view - length - EDGE_PX)));

function overlap(box: Box, place: { x: number; y: number }, size: Size): number {
  const width = Math.min(box.right, place.x + size.width) - Math.max(box.left, place.x);
  const height = Math.min(box.bottom, place.y + size.height) - Math.max(box.top, place.y);
  return width > 0 && height > 0 ? width * height : 0;
}
