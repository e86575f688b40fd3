import { describe, selectorsOf, type Material } from '../anchor/index.ts';
import type { Place } from '../citation/place.ts';
import { structureOf } from '../structure/index.ts';
import type { DocumentText, Span } from '../text/types.ts';
import { freshHighlight, type Making } from './fresh.ts';
import { LIMITS, type Edit, type Highlight } from './record.ts';
import type { ShownDocument } from './session.ts';

/** A highlight of a span of the shown text; null where the span holds no text, or more than is kept. */
export function composeHighlight(material: Material, span: Span, making: Making): Highlight | null {
  const anchor = describe(material, span);
  if (!anchor || anchor.exact.length > LIMITS.quote) return null;
  const place = placeOf(material.source, span);
  return freshHighlight(making, { selectors: selectorsOf(anchor, place.page), place, quote: anchor.exact });
}

/**
 * The change that puts a lost highlight at a span that the reader chose; its colour, note and tags stay. Null where the
 * span holds no text, or more than is kept.
 */
export function composePlacing(material: Material, span: Span, shown: ShownDocument): Edit | null {
  const placed = composeHighlight(material, span, { shown, colour: 'yellow', id: 'placed', now: 0 });
  if (!placed) return null;
  const { selectors, place, quote, language, url } = placed;
  return { set: { selectors, place, quote, language, url, lost: false } };
}

/** The address of a span as drafters cite it, and its page. */
export function placeOf(text: DocumentText, span: Span): Place {
  const structure = structureOf(text.blocks);
  const first = structure.addressAt(span.start);
  const last = structure.addressAt(Math.max(span.start, span.end - 1));
  const page = text.blocks.findLast((block) => block.start <= span.start)?.page;
  const several = last.part === first.part && last.annex === first.annex && last.number !== first.number;
  const { subparagraph, ...whole } = first;
  const within = !several && last.subparagraph === subparagraph && subparagraph !== undefined;
  return {
    ...whole,
    ...(within ? { subparagraph } : {}),
    ...(several && first.number !== undefined && last.number !== undefined
      ? { lastNumber: last.number }
      : {}),
    ...(page === undefined ? {} : { page }),
  };
}
