import type { Folded } from './fold.ts';
import { OPENING } from './folding/tables.ts';
import type { Printed } from './printed.ts';
import type { KeyReader } from './reuse.ts';

/** A figure or what the reading of a scan takes for one: the letter O for nought, l and I for one. */
const FIGURE = String.raw`[\dOIl]`;
const SYMBOL = new RegExp(
  String.raw`(?<![\w/.@#%&=+-])[ASE]\/(?:[A-Z]{1,4}(?:\.${FIGURE}{1,3})?\/){0,2}${FIGURE}{1,4}(?:\/(?:(?:Add|Corr|Rev|L|CRP|PV|SR)\.)?${FIGURE}{1,4}){0,3}(?![\w/@%-]|\.[a-z\d])`,
  'g',
);
/** A misread figure among figures, or a small l that stands for a number of its own. */
const MISREAD = /(?<=[/.])(?=[OIl]{0,3}\d|l)[\dOIl]{1,4}(?![A-Za-z.])/g;
/** Nothing is misread where no such letter is near a slash or stop: one look spares most texts the rest. */
const SUSPECT = /[/.]\d{0,3}[OIl]/;
/** What leaves no doubt that it is a symbol: a nature, a body with a number, or a session or year with a number. */
const SURE = /^[ASE]\/(?:(?:HRC\/)?(?:RES|DEC|PRST)\/|[A-Z]{1,4}\.\d|HRC\/\d|(?:[3-9]\d|(?:19|20)\d\d)\/\d)/;
const LEAST_FIGURES = 2;
const MOST_MISREAD = 2;

/** Finds symbols that a scan was misread in. */
export type ScannedFinder = typeof scannedIn;

/**
 * The symbols of a folded block in which letters stand for figures, as bad readings of scans have them, where the rest is
 * sure: `A/RES/70/l`, `S/2O15/123`. They are probable at most. Linear.
 */
export function scannedIn({ text, traits }: Folded, keyOf: KeyReader): Printed[] {
  if ((traits & OPENING) === 0 || !SUSPECT.test(text)) return [];
  return Array.from(text.matchAll(SYMBOL)).flatMap(({ 0: surface, index: start }): Printed[] => {
    const read = surface.replace(MISREAD, (number) => number.replace(/O/g, '0').replace(/[Il]/g, '1'));
    const misread = Array.from(read).filter((sign, index) => sign !== surface.charAt(index)).length;
    const figures = surface.replace(/\D/g, '').length;
    if (misread === 0 || misread > MOST_MISREAD || figures < LEAST_FIGURES || !SURE.test(read)) return [];
    const parsed = keyOf(read);
    if (!parsed.ok) return [];
    return [{ start, end: start + surface.length, symbol: parsed.value.key, joint: false, plain: false }];
  });
}
