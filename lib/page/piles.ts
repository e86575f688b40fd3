/** A stroke of a mark; lengths in any one unit, of a mark that is the newer the greater its number. */
export interface Stroke {
  readonly mark: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Strokes of different levels do not meet. */
  readonly level: number;
}

/** Strokes share a line where they share more than this part of the lower one's height: neighbouring lines touch. */
const SAME_LINE = 0.5;

/**
 * Cuts strokes where newer ones lie over them. Each piece says by how many it is covered: text under a fill for each of
 * them could not be read, so only a piece with none over it is to be filled.
 */
export function piled<S extends Stroke>(strokes: readonly S[]): (S & { readonly under: number })[] {
  const byTop = [...strokes].sort((one, other) => one.y - other.y);
  const covers = new Map<S, S[]>();
  byTop.forEach((upper, index) => {
    for (let at = index + 1; at < byTop.length; at++) {
      const lower = byTop[at];
      if (!lower || lower.y >= upper.y + upper.height) break;
      if (!overlap(upper, lower)) continue;
      const [older, newer] = upper.mark < lower.mark ? [upper, lower] : [lower, upper];
      const known = covers.get(older);
      if (known) known.push(newer);
      else covers.set(older, [newer]);
    }
  });
  return strokes.flatMap((stroke) => piecesOf(stroke, covers.get(stroke) ?? []));
}

function overlap(one: Stroke, other: Stroke): boolean {
  const shared = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return (
    one.mark !== other.mark &&
    one.level === other.level &&
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    shared > SAME_LINE * Math.min(one.height, other.height)
  );
}

function piecesOf<S extends Stroke>(stroke: S, over: readonly S[]): (S & { readonly under: number })[] {
  const end = stroke.x + stroke.width;
  const inside = over.flatMap(({ x, width }) => [x, x + width]).filter((x) => x > stroke.x && x < end);
  const cuts = [...new Set([stroke.x, ...inside, end])].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((x, index) => {
    const width = (cuts[index + 1] ?? end) - x;
    const middle = x + width / 2;
    const above = over.filter((one) => one.x <= middle && middle < one.x + one.width);
    return { ...stroke, x, width, under: new Set(above.map(({ mark }) => mark)).size };
  });
}
