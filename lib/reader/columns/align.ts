/** A landmark and how far down the document it stands, in pages from the top of the first: 1.5 is half down page two. */
export interface Height {
  readonly key: string;
  readonly height: number;
}

/** A place between two landmarks that both columns have; null for the beginning and the end of the document. */
export interface Between {
  readonly before: string | null;
  readonly after: string | null;
  /** How much of the way from one to the other has been read, 0 to 1. */
  readonly part: number;
}

/** The landmarks of one column that the other has as well, as far as both have them in the same order. */
export function commonLandmarks(own: readonly Height[], other: readonly string[]): Height[] {
  const places = new Map(other.map((key, index) => [key, index]));
  const shared = own.flatMap((one) => {
    const place = places.get(one.key);
    return place === undefined ? [] : [{ one, place }];
  });
  return longestRising(shared).map(({ one }) => one);
}

interface Shared {
  readonly one: Height;
  readonly place: number;
}

/** The longest sequence whose places rise: what one column has out of order is left out. */
function longestRising(shared: readonly Shared[]): Shared[] {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  shared.forEach(({ place }, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((shared[ends[middle] ?? -1]?.place ?? Infinity) < place) low = middle + 1;
      else high = middle;
    }
    previous[index] = low === 0 ? undefined : ends[low - 1];
    ends[low] = index;
  });
  const chosen: Shared[] = [];
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) {
    const found = shared[index];
    if (found) chosen.unshift(found);
  }
  return chosen;
}

/** Where a height stands between the common landmarks; `pages` is the height of the whole document. */
export function betweenAt(common: readonly Height[], height: number, pages: number): Between {
  const next = common.findIndex((one) => one.height > height);
  const before = next === -1 ? common.at(-1) : common[next - 1];
  const after = next === -1 ? undefined : common[next];
  const from = before?.height ?? 0;
  const to = after?.height ?? pages;
  return {
    before: before?.key ?? null,
    after: after?.key ?? null,
    part: to > from ? Math.min(1, Math.max(0, (height - from) / (to - from))) : 0,
  };
}

/** The height of a place in the other column; null where a landmark of it has not been read yet. */
export function heightOf(
  { before, after, part }: Between,
  own: readonly Height[],
  pages: number,
): number | null {
  const at = (key: string | null, edge: number) =>
    key === null ? edge : own.find((one) => one.key === key)?.height;
  const from = at(before, 0);
  const to = at(after, pages);
  return from === undefined || to === undefined ? null : from + part * (to - from);
}
