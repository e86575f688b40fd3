/** Numbers of built-in formats that show a date (ECMA-376 18.8.30), those of East Asian Excel among them. */
const BUILT_IN = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
] as const;

const isBuiltIn = (number: number): boolean => BUILT_IN.some(([from, to]) => number >= from && number <= to);

/** True for a format with years or days outside quotes, brackets and escapes: `dd/mm/yyyy`, not `0 "days"`. */
function showsDate(code: string): boolean {
  return /[yd]/i.test(code.replace(/"[^"]{0,200}"|\[[^\]]{0,200}\]|\\./g, ''));
}

/** Listens to the part of styles and tells which style shows a number as a date. */
export function dateFormats(): {
  open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  close: (name: string) => void;
  ofStyles: () => readonly boolean[];
} {
  const own = new Map<string, boolean>();
  const styles: boolean[] = [];
  let inStyles = false;
  return {
    open(name, { numFmtId = '', formatCode = '' }) {
      if (name === 'numFmt') own.set(numFmtId, showsDate(formatCode));
      else if (name === 'cellXfs') inStyles = true;
      else if (name === 'xf' && inStyles) styles.push(own.get(numFmtId) ?? isBuiltIn(Number(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') inStyles = false;
    },
    ofStyles: () => styles,
  };
}

const DAY = 86_400_000;
/** Day 0 of the two ways to count, in milliseconds. Excel's 1900 has a 29 February, so that after it day 0 is 30 December. */
const [ZERO_1900, ZERO_1904] = [Date.UTC(1899, 11, 30), Date.UTC(1904, 0, 1)];
/** 31 December 9999. */
const LAST_DAY = 2_958_465;

/** The day that a number of a date cell means, as ISO; what is no such number comes back as it is. */
export function dayOf(serial: string, from1904: boolean): string {
  const days = Math.floor(Number(serial));
  if (!serial || !(days > 0 && days <= LAST_DAY)) return serial;
  return new Date((from1904 ? ZERO_1904 : ZERO_1900) + days * DAY).toISOString().slice(0, 10);
}
