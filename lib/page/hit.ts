import type { DocumentText } from '../text/types.ts';
import { spanOf, type PlacedMention } from './mentions.ts';
import type { Painter } from './types.ts';

/** How far outside a glyph's box a pointer still counts as on it, in px: what a hand wavers by. */
const TOLERANCE_PX = 2;

export interface HitContext {
  readonly text: DocumentText;
  readonly painter: Painter;
  readonly at: (offset: number) => PlacedMention | null;
}

/**
 * The mention under a point of the viewport. The caret's position alone is not enough: beyond the end of a line it is
 * the last letter's, so the mention's boxes are asked as well.
 */
export function mentionAtPoint(context: HitContext, x: number, y: number): PlacedMention | null {
  const offset = offsetAtPoint(context.text, x, y);
  if (offset === null) return null;
  const placed = context.at(offset);
  if (!placed) return null;
  const inside = context.painter
    .rectangles(spanOf(placed))
    .some(
      (box) =>
        x >= box.left - TOLERANCE_PX &&
        x <= box.right + TOLERANCE_PX &&
        y >= box.top - TOLERANCE_PX &&
        y <= box.bottom + TOLERANCE_PX,
    );
  return inside ? placed : null;
}

/** Document offset of the letter nearest to a point of the viewport, null off the text. */
export function offsetAtPoint(text: DocumentText, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  return caret ? text.offsetOf(caret.offsetNode, caret.offset) : null;
}

/** Heights of the viewport at which its first text is looked for: a page's head often holds pictures. */
const LOOKED_AT = [0.02, 0.1, 0.2, 0.35, 0.5, 0.8];

/** Document offset of the text that stands first in the viewport, null where there is none. */
export function offsetInView(text: DocumentText): number | null {
  for (const share of LOOKED_AT) {
    const offset = offsetAtPoint(text, innerWidth / 2, innerHeight * share);
    if (offset !== null) return offset;
  }
  return null;
}
