import type { PdfBlock } from '../text/pdf/index.ts';
import type { PDFDocumentProxy } from './pdfjs.ts';

/** An entry of the table of contents and where it leads. */
export interface OutlineEntry {
  readonly title: string;
  /** 0 for the outermost. */
  readonly level: number;
  readonly target:
    | { readonly kind: 'destination'; readonly destination: string | readonly unknown[] }
    | { readonly kind: 'offset'; readonly start: number; readonly end: number };
}

type Node = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** More entries than this are an index, not a table of contents. */
const MOST_ENTRIES = 2_000;
/** Levels that are shown apart. */
const DEEPEST = 4;

/** The file's own table of contents; empty where it has none. */
export async function fileOutline(pdf: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const add = (nodes: readonly Node[], level: number) => {
    for (const { title, dest, items } of nodes) {
      if (entries.length >= MOST_ENTRIES) return;
      if (dest !== null && title.trim() !== '') {
        const destination: string | readonly unknown[] = dest;
        entries.push({ title: title.trim(), level, target: { kind: 'destination', destination } });
      }
      add(items as Node[], Math.min(level + 1, DEEPEST));
    }
  };
  // pdf.js declares an array, and answers null where there is no outline.
  const outline: unknown = await pdf.getOutline();
  if (Array.isArray(outline)) add(outline as Node[], 0);
  return entries;
}

/** Numbers of sections as UN documents have them: I., A., 1., (a); in Chinese 一、 and in Russian or Arabic their own. */
const LEVELS: readonly RegExp[] = [
  /^(?:annex|anexo|приложение|المرفق|附件)/iu,
  /^(?:[IVX]{1,5}|[一二三四五六七八九十]{1,3})[.、．\s]/u,
  /^(?:\p{Lu}|\p{Script=Arabic}{1,6})[.．\s]\s?/u,
  /^\d{1,2}[.．]\s?/u,
];

/** A table of contents from the headings of the text. */
export function headingOutline(blocks: readonly PdfBlock[]): OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (const { role, text, start } of blocks) {
    if (role !== 'heading' || entries.length >= MOST_ENTRIES) continue;
    const level = LEVELS.findIndex((pattern) => pattern.test(text));
    entries.push({
      title: text,
      level: Math.max(0, level - 1),
      target: { kind: 'offset', start, end: start + text.length },
    });
  }
  return entries;
}
