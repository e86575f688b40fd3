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
