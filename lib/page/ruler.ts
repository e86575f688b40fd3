/** What a tick stands for; later ones lie over earlier ones where they meet. */
export const RULED = [
  'reference',
  'excerpt-yellow',
  'excerpt-green',
  'excerpt-blue',
  'excerpt-pink',
  'excerpt-purple',
  'current',
] as const;
export type Ruled = (typeof RULED)[number];

/** Something in the document, `share` of its height (0 to 1) below its beginning. */
export interface RuledPlace<Meant> {
  readonly share: number;
  readonly kind: Ruled;
  readonly meant: Meant;
}

export interface Tick<Meant> {
  /** Distance from the upper end of the ruler, in px. */
  readonly top: number;
  readonly kind: Ruled;
  readonly meant: Meant;
}

/** Height of a tick with the gap below it, in px: nearer ones become one. */
export const TICK_PX = 4;

/** The ticks of a ruler of a height in px, from top to bottom; of places in one tick the strongest is shown, then the first. */
export function ticksOf<Meant>(places: readonly RuledPlace<Meant>[], height: number): Tick<Meant>[] {
  const last = Math.max(0, Math.floor(height / TICK_PX) - 1);
  const rows = new Map<number, Tick<Meant>>();
  for (const { share, kind, meant } of places) {
    const row = Math.round(Math.min(1, Math.max(0, share)) * last);
    const there = rows.get(row);
    if (!there || RULED.indexOf(kind) > RULED.indexOf(there.kind))
      rows.set(row, { top: row * TICK_PX, kind, meant });
  }
  return [...rows.values()].sort((a, b) => a.top - b.top);
}
