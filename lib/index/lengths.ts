/** The words of each title are one figure of this base. */
const BASE = 36;
/** Longer titles count as equally long. */
export const MOST_COUNTED = BASE - 1;

/**
 * The words of a title that `foldText` has folded, as fuse.js counts them, parted by white space, as one figure: it puts
 * short titles before long ones.
 */
export function lengthFigure(folded: string): string {
  let words = 0;
  let isWithin = false;
  for (let at = 0; at < folded.length; at++) {
    const isLetter = !isWhite(folded.charCodeAt(at));
    if (isLetter && !isWithin) words++;
    isWithin = isLetter;
  }
  return Math.min(Math.max(words, 1), MOST_COUNTED).toString(BASE);
}

const isWhite = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code > 0x7f && /\s/.test(String.fromCharCode(code)));

/** The words of a title, by its number, from the figures of all; undefined in a pack made before lengths were counted. */
export function wordsOfTitle(lengths: string, number: number): number | undefined {
  const figure = lengths.charAt(number);
  return figure === '' ? undefined : Number.parseInt(figure, BASE);
}
