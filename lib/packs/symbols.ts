import { symbolKey } from './fields.ts';

/** Only what figures do not change the reading of: no blanks or dashes, and no number alone. */
const PLAIN = /^[A-Z][A-Z\d./()]{2,80}$/i;
/** Catalogues have a few thousand shapes; a file with more gains nothing by them. */
const MOST_SHAPES = 20_000;

/** A symbol with its figures all alike but for those of a year or session, which must be one. */
function shapeOf(symbol: string): string {
  const bracket = symbol.indexOf('(');
  if (bracket === -1) return symbol.replace(/\d/g, '0');
  return symbol.slice(0, bracket).replace(/\d/g, '0') + symbol.slice(bracket);
}

/**
 * {@link symbolKey} for a whole file: a symbol whose figures alone differ from those of one that was its own key is its
 * own key too, and need not be read.
 */
export function symbolReader(): (written: string) => string | null {
  const known = new Set<string>();
  return (written) => {
    if (!written) return null;
    const shape = shapeOf(written);
    if (known.has(shape)) return written;
    const key = symbolKey(written);
    if (key === written && known.size < MOST_SHAPES && PLAIN.test(written)) known.add(shape);
    return key;
  };
}
