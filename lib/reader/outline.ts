import * as v from 'valibot';
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
  /** Null where it is not known. */
  readonly place: OutlinePlace | null;
}

export interface OutlinePlace {
  /** 1-based. */
  readonly page: number;
  /** In points from the bottom of the page. */
  readonly top: number;
}

/** More entries than this are an index, not a table of contents. */
const MOST_ENTRIES = 2_000;
/** Levels that are shown apart. */
const DEEPEST = 4;

/** An entry as pdf.js reads it from the file; its entries below are parsed in their turn. */
const FileEntry = v.object({
  title: v.string(),
  dest: v.nullable(v.union([v.string(), v.array(v.unknown())])),
  items: v.array(v.unknown()),
});

/** The file's own table of contents; empty where it has none. What is no entry is left out. */
export async function fileOutline(pdf: PDFDocumentProxy): Promise<OutlineEntry[]> {
  const listed: { title: string; level: number; destination: string | readonly unknown[] }[] = [];
  const add = (entries: readonly unknown[], level: number) => {
    for (const entry of entries) {
      if (listed.length >= MOST_ENTRIES) return;
      const parsed = v.safeParse(FileEntry, entry);
      if (!parsed.success) continue;
      const { title, dest, items } = parsed.output;
      if (dest !== null && title.trim() !== '') {
        listed.push({ title: title.trim(), level, destination: dest });
      }
      add(items, Math.min(level + 1, DEEPEST));
    }
  };
  // pdf.js declares an array, and answers null where there is no outline.
  add(v.parse(v.nullable(v.array(v.unknown())), await pdf.getOutline()) ?? [], 0);
  return Promise.all(
    listed.map(async ({ title, level, destination }) => ({
      title,
      level,
      target: { kind: 'destination', destination } as const,
      // An entry that leads nowhere stands in no place.
      place: await placeOf(pdf, destination).catch(() => null),
    })),
  );
}

const Destination = v.looseTuple([
  v.union([v.number(), v.object({ num: v.number(), gen: v.number() })]),
  v.object({ name: v.string() }),
]);

/** Where a destination of the file (ISO 32000-1, 12.3.2) is; pages that it shows whole have their upper edge. */
async function placeOf(
  pdf: PDFDocumentProxy,
  named: string | readonly unknown[],
): Promise<OutlinePlace | null> {
  const destination: unknown = typeof named === 'string' ? await pdf.getDestination(named) : named;
  const parsed = v.safeParse(Destination, destination);
  if (!parsed.success) return null;
  const [page, { name }, ...rest] = parsed.output;
  const index = typeof page === 'number' ? page : await pdf.getPageIndex(page);
  const top = name === 'XYZ' ? rest[1] : rest[0];
  return { page: index + 1, top: typeof top === 'number' ? top : Infinity };
}

/** Numbers of sections as UN documents have them: I., A., 1., (a); in Chinese 一、 and in Russian or Arabic their own. */
const LEVELS: readonly RegExp[] = [
  /^(?:annex|anexo|приложение|المرفق|附件)/iu,
  /^(?:[IVX]{1,5}|[一二三四五六七八九十]{1,3})[.、．\s]/u,
  /^(?:\p{Lu}|\p{Script=Arabic}{1,6})[.．\s]\s?/u,
  /^\d{1,2}[.．]\s?/u,
];

/**
 * A table of contents from the headings of the text. The kinds of number that occur are the levels; a heading without
 * one stands under the numbered heading before it.
 */
export function headingOutline(blocks: readonly PdfBlock[]): OutlineEntry[] {
  const headings = blocks.filter(({ role }) => role === 'heading').slice(0, MOST_ENTRIES);
  const kindOf = (text: string) => LEVELS.findIndex((pattern) => pattern.test(text));
  const kinds = [...new Set(headings.map(({ text }) => kindOf(text)))].filter((kind) => kind >= 0).sort();
  let numbered = -1;
  return headings.map(({ text, start, page, top }) => {
    const level = kinds.indexOf(kindOf(text));
    if (level >= 0) numbered = level;
    return {
      title: text,
      level: Math.min(DEEPEST, level >= 0 ? level : numbered + 1),
      target: { kind: 'offset', start, end: start + text.length },
      place: { page, top },
    };
  });
}

/** The entry that a place stands under: the last that begins on its page above it, or before; -1 above the first. */
export function entryAt(entries: readonly OutlineEntry[], { page, top }: OutlinePlace): number {
  return entries.findLastIndex(
    ({ place }) => place !== null && (place.page < page || (place.page === page && place.top >= top)),
  );
}
