import type { BlockRole } from '../types.ts';
import { textOf, type PdfLine } from './lines.ts';

/** Lines that make one block, all on one page. */
export interface LineGroup {
  readonly page: number;
  readonly role: BlockRole;
  readonly lines: readonly PdfLine[];
  /** It is nothing but the mark of a note. */
  readonly noteMark?: boolean;
}

/** What the grouping must know of the whole document. */
export interface Measure {
  readonly bodySize: number;
  readonly bodyFont: string;
  /** Distance of two baselines within a paragraph, in points. */
  readonly pitch: number;
}

/** A gap this many times the usual distance of lines parts paragraphs. */
const GAP = 1.28;
/** Sizes that differ by more than this part belong to different blocks. */
const SIZE = 0.09;
/** An indent of more than this, in font sizes, opens a paragraph where the line before ended a sentence. */
const INDENT = 0.8;

const NUMBER =
  /^\s*(?:\d{1,3}\s?[.．、](?!\d)|\d{1,3}\s?[-–—]\s|\([a-z\p{Script=Arabic}]{1,4}\)|[a-z\p{Script=Cyrillic}]\)|\([一二三四五六七八九十]{1,3}\)|[㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩•–—])/u;
const SENTENCE_END = /[.;:!?,)\]”"»。；：，！？؛،؟*\d]\s*$/u;

/** Groups the lines of a page's text (or of its notes) into paragraphs. */
export function paragraphsOf(lines: readonly PdfLine[], page: number, measure: Measure): LineGroup[] {
  const groups: LineGroup[] = [];
  let current: PdfLine[] = [];
  const close = () => {
    if (current.length > 0) groups.push({ page, role: roleOf(current, measure), lines: current });
    current = [];
  };
  for (const line of lines) {
    const before = current.at(-1);
    if (before && parts(before, line, measure)) close();
    current.push(line);
  }
  close();
  return groups;
}

function parts(before: PdfLine, line: PdfLine, { pitch }: Measure): boolean {
  const size = Math.max(before.size, line.size);
  const down = before.y - line.y;
  if (down < -0.5 * size || Math.abs(before.size - line.size) > SIZE * size) return true;
  // The cells of one row.
  if (Math.abs(down) <= 0.5 * size) return true;
  if (down > GAP * Math.max(pitch, size)) return true;
  const ended = SENTENCE_END.test(textOf(before));
  if (ended && NUMBER.test(textOf(line))) return true;
  const indent = line.rtl ? before.right - line.right : line.left - before.left;
  return ended && indent > INDENT * size;
}

/** A heading is larger than the text, or short and all in another font, and does not end as a sentence does. */
function roleOf(lines: readonly PdfLine[], { bodySize, bodyFont }: Measure): BlockRole {
  const text = lines.map(textOf).join(' ');
  const short = text.length <= 240 && !text.startsWith('[') && !/[.;:,。；，؛،]\s*$/u.test(text);
  if (!short || !/\p{L}/u.test(text)) return 'text';
  if (lines.every(({ size }) => size > 1.07 * bodySize)) return 'heading';
  return lines.every((line) =>
    line.items.every(({ font, text: printed }) => printed.trim() === '' || font !== bodyFont),
  ) && lines.length <= 3
    ? 'heading'
    : 'text';
}

/** Notes: each begins with its mark. */
export function notesOf(lines: readonly PdfLine[], page: number): LineGroup[] {
  const groups: PdfLine[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (!last || /^\s*(?:\d{1,3}\/(?=\s)|(?:\d{1,3}|[*†‡]{1,4})(?=\s|\p{L}|$))/u.test(textOf(line)))
      groups.push([line]);
    else last.push(line);
  }
  return groups.map((group) => ({ page, role: 'footnote' as const, lines: group }));
}

/** The distance of baselines that most lines of a size keep; 1.2 times the size where there are too few. */
export function pitchOf(lines: readonly PdfLine[], bodySize: number): number {
  const counts = new Map<number, number>();
  for (let index = 1; index < lines.length; index++) {
    const [before, line] = [lines[index - 1], lines[index]];
    if (!before || !line || Math.abs(line.size - bodySize) > 1) continue;
    const down = Math.round((before.y - line.y) * 2) / 2;
    if (down > 0.8 * bodySize && down < 2.5 * bodySize) counts.set(down, (counts.get(down) ?? 0) + 1);
  }
  const [pitch, count] = [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, 0]);
  return count >= 3 ? pitch : 1.2 * bodySize;
}
