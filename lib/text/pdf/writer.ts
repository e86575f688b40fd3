import type { PdfItem } from './items.ts';
import type { PdfLine } from './lines.ts';

/** A stretch of a block's text that comes from one item. Where lengths differ a letter was written out. */
export interface PdfRun {
  /** UTF-16 offset in the block's text. */
  readonly start: number;
  readonly length: number;
  readonly page: number;
  readonly item: number;
  /** UTF-16 offset in the item's text, and how much of it. */
  readonly from: number;
  readonly count: number;
}

/** A small raised figure in the text, which may be the mark of a note: UTF-16 offsets in the block's text. */
export interface NoteMark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** Ligatures, the shapes of Arabic letters, Chinese radicals in the place of characters: forms of ordinary letters. */
const PRINT_FORMS = /[\u2E80-\u2FDF\uFB00-\uFB06\uFB50-\uFDFF\uFE70-\uFEFC]/;
/** What is in the file but not in the text: soft hyphens, zero-width signs, directional marks, controls. */
const UNPRINTED = /[\p{Cc}\p{Cf}]/u;
/** A gap of this part of the font size, without a space in the file, is a space. */
const SPACE_GAP = 0.17;
/** Raised and this much smaller than its line: the mark of a note. Kept apart from the figure before it. */
const MARK_SIZE = 0.76;
/** Letters that decide how the next line joins. */
const TAIL = 8;
const IDEOGRAPH = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

/** Writes the lines of a block as one text and keeps from where each stretch comes. */
export class BlockWriter {
  #text = '';
  readonly #runs: PdfRun[] = [];
  readonly #marks: NoteMark[] = [];

  constructor(
    /** Line ends break words in this document, so that a hyphen there is not part of the word. */
    private readonly breaksWords: boolean,
  ) {}

  get text(): string {
    return this.#text;
  }

  get runs(): readonly PdfRun[] {
    return this.#runs;
  }

  get noteMarks(): readonly NoteMark[] {
    return this.#marks;
  }

  /** The end of the text: a pattern tried on all of it, line after line, would cost the square of its length. */
  #tail(): string {
    return this.#text.slice(-TAIL);
  }

  addLine(line: PdfLine, page: number): void {
    this.#endLine(line);
    let before: PdfItem | null = null;
    for (const item of line.items) {
      if (before && this.#needsSpace(before, item, line)) this.#text += ' ';
      const start = this.#text.length;
      this.#addItem(item, page);
      const label = raised(item, line)
        ? /^\s{0,4}(\d{1,3}|[*†‡]{1,4})\s{0,4}$/u.exec(item.text)?.[1]
        : undefined;
      if (label !== undefined) {
        const from = this.#text.indexOf(label, start);
        if (from >= 0) this.#marks.push({ start: from, end: from + label.length, label });
      }
      if (item.text.trim() !== '') before = item;
    }
  }

  #needsSpace(before: PdfItem, item: PdfItem, line: PdfLine): boolean {
    const tail = this.#tail();
    if (item.text.trim() === '' || /\s$/.test(tail) || /^\s/.test(item.text)) return false;
    const mark = raised(item, line) && /^[\d*]/.test(item.text);
    // Arabic lines are put in order by place: the neighbours in reading are not always neighbours on the page.
    if (line.rtl && line.items.some(({ text }) => text === ' ')) return false;
    const gap = Math.max(item.x - (before.x + before.width), before.x - (item.x + item.width));
    return mark ? /\d$/.test(tail) : gap > SPACE_GAP * line.size && !ideographs(before.text, item.text);
  }

  /** Joins what follows to what stands: a space, or nothing after a broken word, in a symbol, between ideographs. */
  #endLine(next: PdfLine): void {
    if (this.#text === '') return;
    const first = next.items.find(({ text }) => text.trim() !== '')?.text.trimStart() ?? '';
    const broken = /\p{Ll}[-\u2010\u00AD]\s*$/u.test(this.#tail()) && /^\p{Ll}/u.test(first);
    this.#trimEnd();
    if (broken) {
      if (this.breaksWords) this.#cut(1);
      return;
    }
    // The mark of a note ends a word with its slash (`report 2/`); a number goes on after it (`79/` and `123`).
    const mark = /\s\d{1,3}\/$/u.test(this.#tail()) && !/^\d/u.test(first);
    if ((/[/\-\u2010\u2011]$/u.test(this.#tail()) && !mark) || first.startsWith('/')) return;
    if (ideographs(this.#tail(), first)) return;
    this.#text += ' ';
  }

  #addItem(item: PdfItem, page: number): void {
    const { text } = item;
    let from = 0;
    while (from < text.length) {
      let to = from;
      while (to < text.length && !isSpecial(text.charAt(to))) to++;
      if (to > from) this.#push(text.slice(from, to), item.index, page, item.from + from, to - from);
      if (to < text.length) {
        const letter = text.charAt(to);
        if (PRINT_FORMS.test(letter))
          this.#push(letter.normalize('NFKC'), item.index, page, item.from + to, 1);
        to++;
      }
      from = to;
    }
  }

  #push(text: string, item: number, page: number, from: number, count: number): void {
    this.#runs.push({ start: this.#text.length, length: text.length, page, item, from, count });
    this.#text += text;
  }

  #trimEnd(): void {
    const tail = this.#tail();
    this.#cut(tail.length - tail.trimEnd().length);
  }

  /** Takes letters off the end, from the runs as well. */
  #cut(count: number): void {
    if (count === 0) return;
    this.#text = this.#text.slice(0, -count);
    for (
      let last = this.#runs.at(-1);
      last && last.start + last.length > this.#text.length;
      last = this.#runs.at(-1)
    ) {
      this.#runs.pop();
      const length = this.#text.length - last.start;
      if (length > 0)
        this.#runs.push({ ...last, length, count: last.length === last.count ? length : last.count });
      if (length > 0) break;
    }
  }
}

const raised = (item: PdfItem, line: PdfLine) => item.size < MARK_SIZE * line.size && item.y > line.y;

const isSpecial = (letter: string) => PRINT_FORMS.test(letter) || UNPRINTED.test(letter);

function ideographs(before: string, after: string): boolean {
  return IDEOGRAPH.test(before.trimEnd().slice(-1)) && IDEOGRAPH.test(after.trimStart().slice(0, 1));
}
