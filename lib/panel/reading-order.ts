import type { Highlight } from '../highlights/record.ts';

/** Highlights by where they begin in the document; those without a position last, in the order of their making. */
export function inReadingOrder(highlights: readonly Highlight[]): Highlight[] {
  return [...highlights].sort((a, b) => startOf(a) - startOf(b) || a.createdAt - b.createdAt);
}

function startOf({ selectors }: Highlight): number {
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  return position?.start ?? Number.MAX_SAFE_INTEGER;
}
