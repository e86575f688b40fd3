import type { Span, TextBlock } from '../text/types.ts';
import { footnoteMarkOf, SLASHED_MARK } from './marks.ts';

/** A note and the marks in the text that lead to it. */
export interface Footnote {
  /** As printed: `3`, `*`. */
  readonly label: string;
  /** The whole note, with its mark; UTF-16 offsets in the document text. */
  readonly note: Span;
  /** The mark at its head. */
  readonly head: Span;
  /** Its marks in the text, in order; empty where none was found. */
  readonly marks: readonly Span[];
}

/** A small raised figure of a block, as a reader of pages finds it: offsets in the block's text. */
export interface RaisedMark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

interface MarkedBlock extends TextBlock {
  readonly noteMarks?: readonly RaisedMark[];
}

/** A mark with its page. */
interface Placed {
  readonly span: Span;
  readonly page: number;
}

/** A note stands on the page of its mark; where it had no room there, on one of the next. */
const PAGES_ON = 1;

/**
 * The notes of a document, each joined to the raised figures that carry its label on the same page or the one before.
 * A label that begins again (a letter within a report) is told apart by its page.
 */
export function footnotesOf(blocks: readonly MarkedBlock[]): Footnote[] {
  const marks = new Map<string, Placed[]>();
  for (const { role, start, page = 1, noteMarks = [] } of blocks) {
    if (role === 'footnote') continue;
    for (const mark of noteMarks) {
      const placed = { span: { start: start + mark.start, end: start + mark.end }, page };
      const known = marks.get(mark.label);
      if (known) known.push(placed);
      else marks.set(mark.label, [placed]);
    }
  }
  const notes: Footnote[] = [];
  for (const { role, start, text, page = 1 } of blocks) {
    const label = role === 'footnote' ? footnoteMarkOf(text) : null;
    if (label === null) continue;
    const at = text.indexOf(label);
    const slash = /^\s?\//.exec(text.slice(at + label.length))?.[0] ?? '';
    const raised = slash === '' ? (marks.get(label) ?? []) : [];
    const all = raised.length > 0 ? raised : printed(blocks, label, slash !== '');
    const here = all.filter((mark) => mark.page === page);
    const near =
      here.length > 0 ? here : all.filter((mark) => mark.page < page && mark.page >= page - PAGES_ON);
    notes.push({
      label,
      note: { start, end: start + text.length },
      head: { start: start + at, end: start + at + label.length + slash.length },
      marks: near.map(({ span }) => span),
    });
  }
  return notes;
}

/**
 * Marks that are not small figures: asterisks, a run of as many of them; and in documents before 1995 a figure with a
 * slash, `3/`, which no letter or figure touches.
 */
function printed(blocks: readonly MarkedBlock[], label: string, slashed: boolean): Placed[] {
  if (!slashed && !label.startsWith('*')) return [];
  const pattern = slashed ? SLASHED_MARK : /(\*{1,8})/g;
  return blocks.flatMap(({ role, start, text, page = 1 }) =>
    role === 'footnote' || role === 'running-header'
      ? []
      : [...text.matchAll(pattern)]
          .filter(([, mark]) => mark === label)
          .map(({ 0: { length }, index }) => ({
            span: { start: start + index, end: start + index + length },
            page,
          })),
  );
}
