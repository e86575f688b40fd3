import type { Span } from '../text/types.ts';
import { occurrencesOf } from './occurrences.ts';
import { foldedSpan, sourceText, stretchOf, type Material } from './material.ts';
import type { Anchor } from './types.ts';

/** Folded units of context kept on each side: four times what W3C examples keep, since UN paragraphs begin alike. */
const CONTEXT_UNITS = 128;
/** Twins counted at most. */
const COUNTED = 99;

/** The anchor of a span of the source (UTF-16 units), null where it holds no text. */
export function describe(material: Material, span: Span): Anchor | null {
  const position = foldedSpan(material, span);
  if (!position) return null;
  const length = material.folded.codes.length;
  const before = { start: Math.max(0, position.start - CONTEXT_UNITS), end: position.start };
  const after = { start: position.end, end: Math.min(length, position.end + CONTEXT_UNITS) };
  const exact = sourceText(material, position);
  return {
    exact,
    prefix: sourceText(material, before) + seam(material, position.start),
    suffix: seam(material, position.end) + sourceText(material, after),
    position,
    occurrences: Math.max(1, occurrencesOf(material, material.foldText(exact), COUNTED).length),
  };
}

/** What folding left out between two neighbouring units: white space, a hyphen, or a block's end. */
function seam(material: Material, unit: number): string {
  const { origins, codes } = material.folded;
  if (unit <= 0 || unit >= codes.length) return '';
  if (stretchOf(material, unit - 1) !== stretchOf(material, unit)) return '\n';
  return material.source.text.slice((origins[unit - 1] ?? 0) + 1, origins[unit]).replace(/\s+/g, ' ');
}
