import * as v from 'valibot';
import type { Anchor } from './types.ts';

/**
 * Selectors of the W3C Web Annotation model (https://www.w3.org/TR/annotation-model/#selectors). The position counts
 * units of the folded text, which is the same for every rendering.
 */
export const SelectorSchema = v.variant('type', [
  v.object({
    type: v.literal('TextQuoteSelector'),
    exact: v.string(),
    prefix: v.optional(v.string(), ''),
    suffix: v.optional(v.string(), ''),
    /** How often the quote stood in the document when it was made. */
    occurrences: v.exactOptional(v.number()),
  }),
  v.object({ type: v.literal('TextPositionSelector'), start: v.number(), end: v.number() }),
  v.object({
    type: v.literal('FragmentSelector'),
    value: v.string(),
    conformsTo: v.exactOptional(v.string()),
  }),
]);
export type Selector = v.InferOutput<typeof SelectorSchema>;

/** RFC 8118: `page=5` is the fifth page of a PDF. */
const PDF_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc8118';

/** An anchor as selectors of the W3C Web Annotation model; `page` counts from 1. */
export function selectorsOf(anchor: Anchor, page?: number): Selector[] {
  const { exact, prefix, suffix, position, occurrences } = anchor;
  const quote: Selector = {
    type: 'TextQuoteSelector',
    exact,
    prefix,
    suffix,
    ...(occurrences ? { occurrences } : {}),
  };
  const selectors: Selector[] = [quote];
  if (position) selectors.push({ type: 'TextPositionSelector', start: position.start, end: position.end });
  if (page) selectors.push({ type: 'FragmentSelector', value: `page=${page}`, conformsTo: PDF_FRAGMENTS });
  return selectors;
}

/** The anchor that selectors describe; null without a quote, since a position alone proves nothing. */
export function anchorOf(selectors: readonly Selector[]): Anchor | null {
  const quote = selectors.find((selector) => selector.type === 'TextQuoteSelector');
  if (!quote) return null;
  const position = selectors.find((selector) => selector.type === 'TextPositionSelector');
  return {
    exact: quote.exact,
    prefix: quote.prefix,
    suffix: quote.suffix,
    ...(position ? { position: { start: position.start, end: position.end } } : {}),
    ...(quote.occurrences === undefined ? {} : { occurrences: quote.occurrences }),
  };
}
