import { itemsOf, type RawItem } from './items.ts';
import { linesOf, textOf, type PdfLine } from './lines.ts';
import { notesOf, paragraphsOf, pitchOf, type LineGroup, type Measure } from './paragraphs.ts';
import { partSlashedNotes } from './slashed-notes.ts';
import { bodyFontOf, bodySizeOf, mastheadBottom, zonesOf } from './zones.ts';

/** A page's text as pdf.js gives it. */
export interface RawPage {
  /** 1-based. */
  readonly page: number;
  /** In points. */
  readonly height: number;
  readonly items: readonly RawItem[];
}

/** A page's paragraphs: its text, then its notes, then what stands in its margins. */
export interface PageGroups {
  readonly page: number;
  readonly body: readonly LineGroup[];
  readonly notes: readonly LineGroup[];
  readonly margins: readonly LineGroup[];
  /** Of its text. */
  readonly measure: Measure;
  /** Lines that end in a hyphen after a small letter, and lines in all: a writer that breaks words has many. */
  readonly hyphens: number;
  readonly lineCount: number;
}

/** Reads one page. `before` is the measure of the page before it, for pages with little text. */
export function readPage({ page, height, items }: RawPage, before?: Measure): PageGroups {
  const lines = linesOf(itemsOf(items));
  const measure = measureOf(lines, before);
  const { body, footnotes, margins, loneMarks } = zonesOf({ page, height, lines }, measure.bodySize);
  const bottom = mastheadBottom({ page, height, lines: body });
  const masthead = body.filter(({ y }) => y >= bottom - 1);
  const below = body.filter(({ y }) => y < bottom - 1);
  const { text, notes } = partSlashedNotes(paragraphsOf(below, page, measure));
  return {
    page,
    body: [
      ...paragraphsOf(masthead, page, measure).map((group) => ({ ...group, role: 'masthead' as const })),
      ...text,
    ],
    notes: [...notes, ...notesOf(footnotes, page)],
    margins: [
      ...margins.map((line) => ({ page, role: 'running-header' as const, lines: [line] })),
      ...loneMarks.map((line) => ({ page, role: 'running-header' as const, lines: [line], noteMark: true })),
    ],
    measure,
    hyphens: lines.filter((line) => /\p{Ll}[-\u2010\u00AD]\s*$/u.test(textOf(line))).length,
    lineCount: lines.length,
  };
}

/** Fewer letters than this say nothing about the size of the text. */
const TELLING_LETTERS = 400;

function measureOf(lines: readonly PdfLine[], before: Measure | undefined): Measure {
  const letters = lines.reduce((sum, line) => sum + line.letters, 0);
  if (before && letters < TELLING_LETTERS) return before;
  const bodySize = bodySizeOf(lines);
  return { bodySize, bodyFont: bodyFontOf(lines), pitch: pitchOf(lines, bodySize) };
}
