import type { TextBlock } from '../types.ts';
import { readPage, type PageGroups, type RawPage } from './page.ts';
import { textOf } from './lines.ts';
import type { LineGroup } from './paragraphs.ts';
import { BlockWriter, type NoteMark, type PdfRun } from './writer.ts';

/** A block of a PDF with the way back to the strings on its pages. */
export interface PdfBlock extends TextBlock {
  readonly page: number;
  readonly runs: readonly PdfRun[];
  readonly noteMarks: readonly NoteMark[];
  /** Top of its first line, in points from the bottom of its page. */
  readonly top: number;
}

/** Above this share of lines that end in a hyphen the writer breaks words; below, the hyphens belong to them. */
const BREAKING_SHARE = 0.04;

/** No paragraph runs over more pages; a list without any stop in it would. */
export const MOST_PAGES = 6;
/** Two such lines can be chance. */
const FEWEST_BROKEN = 3;

/**
 * Writes the pages of a document one after the other as blocks. A paragraph that runs over the page end becomes one
 * block; the notes and margins of its pages follow it. All blocks but those of `open` are final.
 */
export class Flow {
  readonly #done: PdfBlock[] = [];
  #length = 0;
  /** The last paragraph of the text so far: the next page may go on with it. */
  #open: LineGroup[] = [];
  /** Notes and margins that wait for its end. */
  #waiting: LineGroup[] = [];
  #before: PageGroups | undefined;
  #hyphens = 0;
  #lines = 0;

  add(raw: RawPage): void {
    const page = readPage(raw, this.#before?.measure);
    this.#before = page;
    this.#hyphens += page.hyphens;
    this.#lines += page.lineCount;
    const [first, ...rest] = page.body;
    if (first) {
      const goingOn = this.#open.length < MOST_PAGES && goesOn(this.#open.at(-1), first);
      if (this.#open.length > 0 && !goingOn) this.#close();
      this.#open.push(first);
    }
    for (const group of rest) {
      this.#close();
      this.#open = [group];
    }
    this.#waiting.push(...page.notes, ...page.margins);
  }

  /** The blocks so far. Those before `firstOpen` will not change any more. */
  blocks(): { blocks: readonly PdfBlock[]; firstOpen: number } {
    const firstOpen = this.#done.length;
    const open: PdfBlock[] = [];
    let length = this.#length;
    for (const groups of [
      ...(this.#open.length > 0 ? [this.#open] : []),
      ...this.#waiting.map((group) => [group]),
    ]) {
      const block = this.#write(groups, length);
      open.push(block);
      length += block.text.length + 1;
    }
    return { blocks: [...this.#done, ...open], firstOpen };
  }

  /** Ends the document: everything is final. */
  end(): void {
    this.#close();
    for (const group of this.#waiting) this.#keep([group]);
    this.#waiting = [];
  }

  #close(): void {
    if (this.#open.length > 0) this.#keep(this.#open);
    this.#open = [];
    for (const group of this.#waiting) this.#keep([group]);
    this.#waiting = [];
  }

  #keep(groups: readonly LineGroup[]): void {
    const block = this.#write(groups, this.#length);
    if (block.text === '') return;
    this.#done.push(block);
    this.#length += block.text.length + 1;
  }

  #write(groups: readonly LineGroup[], start: number): PdfBlock {
    const writer = new BlockWriter(
      this.#hyphens >= FEWEST_BROKEN && this.#hyphens > BREAKING_SHARE * this.#lines,
    );
    for (const { lines, page } of groups) for (const line of lines) writer.addLine(line, page);
    const first = groups[0];
    const line = first?.lines[0];
    return {
      start,
      text: writer.text.trimEnd(),
      role: first?.role ?? 'text',
      page: first?.page ?? 1,
      runs: writer.runs,
      noteMarks: first?.noteMark ? [wholeMark(writer.text)] : writer.noteMarks,
      top: line ? line.y + line.size : 0,
    };
  }
}

/** A block that is nothing but a mark. */
function wholeMark(text: string): NoteMark {
  const label = text.trim();
  const start = text.indexOf(label);
  return { start, end: start + label.length, label };
}

/** Whether the first paragraph of a page goes on with the last of the page before. */
function goesOn(last: LineGroup | undefined, first: LineGroup): boolean {
  const [end, begin] = [last?.lines.at(-1), first.lines[0]];
  if (!last || !end || !begin || last.role !== 'text' || first.role !== 'text') return false;
  if (Math.abs(end.size - begin.size) > 0.6) return false;
  const before = textOf(end).trimEnd();
  const after = textOf(begin).trimStart();
  if (/^\(?\d{1,3}[.)]|^\([a-z\p{Script=Arabic}]{1,4}\)/u.test(after)) return false;
  if (/[.;:!?。；：؛؟”"»)\]]$/u.test(before)) return false;
  return !/[,،，]$/u.test(before) || !/^\p{Lu}/u.test(after);
}
