import { foldText } from './keys.ts';

/** The words of each title are one figure of this base. */
const BASE = 36;
/** Longer titles count as equally long. */
export const MOST_COUNTED = BASE - 1;

/** A title's words as fuse.js counts them, parted by white space, as one figure: it puts short titles before long ones. */
export function lengthFigure(title: string): string {
  const words = foldText(title).split(/\s+/).filter(Boolean).length;
  return Math.min(Math.max(words, 1), MOST_COUNTED).toString(BASE);
}

/** The words of a title, by its number, from the figures of all; undefined in a pack made before lengths were counted. */
export function wordsOfTitle(lengths: string, number: number): number | undefined {
  const figure = lengths.charAt(number);
  return figure === '' ? undefined : Number.parseInt(figure, BASE);
}
