import { symbolKey } from './fields.ts';

/** Only what figures do not change the reading of: no blanks, brackets or dashes, and no number alone. */
const PLAIN = /^[A-Z][A-Z\d./]{2,80}$/i;
/** Catalogues have a few thousand shapes; a file with more gains nothing by them. */
const MOST_SHAPES = 20_000;

/**
 * {@link symbolKey} for a whole file: a symbol whose figures alone differ from those of one that was its own key is its
 * own key too, and need not be read.
 */
export function symbolReader(): (written: string) => string | null {
  const known = new Set<string>();
  return (written) => {
    if (!written) return null;
    const shape = written.replace(/\d/g, '0');
    if (known.has(shape)) return written;
    const key = symbolKey(written);
    if (key === written && known.size < MOST_SHAPES && PLAIN.test(written)) known.add(shape);
    return key;
  };
}
