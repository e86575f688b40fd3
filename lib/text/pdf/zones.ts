import { linesOf, textOf, type PdfLine } from './lines.ts';

/** A page as its lines, in points. */
export interface PageLines {
  readonly page: number;
  readonly height: number;
  readonly lines: readonly PdfLine[];
}

/** A page's lines by what they are. */
export interface Zones {
  readonly margins: PdfLine[];
  readonly body: PdfLine[];
  readonly footnotes: PdfLine[];
  /** Marks of notes that the file draws apart from their lines. */
  readonly loneMarks: PdfLine[];
}

/** UN documents keep their running headers and their job numbers within these parts of the page's height. */
const HEADER_ZONE = 0.915;
const FOOTER_ZONE = 0.07;
/** Letters of the longest running header; more is text on a page with narrow margins. */
const MARGIN_LETTERS = 120;
/** Notes are set smaller than the text by at least this. */
const NOTE_SIZE = 0.93;

/** The raised mark of a note, where the file draws it apart from its line. */
const MARK_SIZE = 0.76;

/** Sorts the lines of a page into margins, body and footnotes; `bodySize` is the size of the body's type in points. */
export function zonesOf({ page, height, lines }: PageLines, bodySize: number): Zones {
  const zones: Zones = { margins: [], body: [], footnotes: [], loneMarks: [] };
  const inMargin = (line: PdfLine) =>
    ((page > 1 && line.y > HEADER_ZONE * height) || line.y < FOOTER_ZONE * height) &&
    line.letters <= MARGIN_LETTERS;
  const small = (line: PdfLine) => line.size <= NOTE_SIZE * bodySize;
  const rule = lines.find(isRule)?.y ?? -Infinity;
  const text = lines.filter((line) => !small(line) && !inMargin(line) && line.y > rule && line.letters > 2);
  const bottom = Math.min(...text.map(({ y }) => y), height);
  for (const line of lines) {
    if (isRule(line)) continue;
    const margin =
      inMargin(line) && !(line.y < FOOTER_ZONE * height && small(line) && endsNotes(line, lines));
    if (margin || isPageNumber(line, lines)) zones.margins.push(line);
    else if (line.y < rule || (small(line) && line.y < bottom)) zones.footnotes.push(line);
    else if (isLoneMark(line, bodySize)) zones.loneMarks.push(line);
    else zones.body.push(line);
  }
  return { ...zones, footnotes: downThePage(zones.footnotes) };
}

/** The last lines of long notes reach down to where job numbers stand; those have a gap above them. */
function endsNotes(line: PdfLine, lines: readonly PdfLine[]): boolean {
  return lines.some((other) => {
    const down = other.y - line.y;
    return down > 0.5 * line.size && down < 1.5 * line.size && Math.abs(other.size - line.size) < 0.6;
  });
}

/** A figure alone under everything else, however high the page ends. */
function isPageNumber(line: PdfLine, lines: readonly PdfLine[]): boolean {
  return (
    /^\s*(?:[-–]\s?)?\d{1,4}(?:\s?[-–])?\s*$/.test(textOf(line)) &&
    lines.every((other) => other === line || other.y > line.y + 0.5 * line.size)
  );
}

/** The line of underscores that Word draws over the notes. */
function isRule(line: PdfLine): boolean {
  return /^[_\s]{8,60}$/.test(textOf(line));
}

function isLoneMark(line: PdfLine, bodySize: number): boolean {
  return line.size < MARK_SIZE * bodySize && /^\s*(?:\d{1,3}|[*†‡]{1,4})\s*$/.test(textOf(line));
}

/** Notes as they stand on the page, each mark before its line: older files draw them in any order. */
function downThePage(notes: readonly PdfLine[]): PdfLine[] {
  const rows: PdfLine[][] = [];
  for (const line of notes.toSorted((one, other) => other.y - one.y)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && first.y - line.y < 0.5 * Math.max(first.size, line.size)) row.push(line);
    else rows.push([line]);
  }
  return linesOf(
    rows.flatMap((row) => row.sort((one, other) => one.left - other.left).flatMap(({ items }) => items)),
  );
}

/** The font size of most letters of some lines; 0 without any. */
export function bodySizeOf(lines: readonly PdfLine[]): number {
  return mostLetters(lines, ({ size }) => Math.round(size * 2) / 2) ?? 0;
}

/** The font of most letters of some lines. */
export function bodyFontOf(lines: readonly PdfLine[]): string {
  return mostLetters(lines, ({ font }) => font) ?? '';
}

function mostLetters<Value>(lines: readonly PdfLine[], value: (line: PdfLine) => Value): Value | undefined {
  const letters = new Map<Value, number>();
  for (const line of lines) letters.set(value(line), (letters.get(value(line)) ?? 0) + line.letters);
  return [...letters].sort((one, other) => other[1] - one[1])[0]?.[0];
}

/** Words that only a masthead has, in the six languages; old ones are in capitals. */
const MASTHEAD =
  /^\s*(?:distr\b|distribution|ditr\b|general assembly|original\s?:|分发|原件|原文|arabic$|chinese$|english$|french$|russian$|spanish$|التوزيع|توزيع|الأصل|español$|français$)|^\s*\p{Lu}\s?(?:\/|PV)/iu;
/** A masthead ends in the upper part of page one. */
const MASTHEAD_ZONE = 0.62;
/** Points by which edges that are flush may differ. */
const FLUSH = 3;

const lower = (one: PdfLine | null, other: PdfLine) => (one && one.y < other.y ? one : other);

/** The height on page one below which the text begins: the lowest line that only a masthead has. Infinity without. */
export function mastheadBottom({ page, height, lines }: PageLines): number {
  if (page !== 1) return Infinity;
  let lowest: PdfLine | null = null;
  for (const line of lines) {
    const text = textOf(line);
    if (line.y > MASTHEAD_ZONE * height && MASTHEAD.test(text)) lowest = lower(lowest, line);
  }
  if (!lowest) return Infinity;
  // The date and the languages stand under it, flush with it.
  for (const line of lines) {
    const flush = Math.abs(line.left - lowest.left) < FLUSH || Math.abs(line.right - lowest.right) < FLUSH;
    const down = lowest.y - line.y;
    if (flush && down > 0 && down < 1.8 * line.size) lowest = line;
  }
  return lowest.y;
}
