import { withLigaturesInOrder } from './right-to-left.ts';

/** One string of a page as pdf.js gives it, with its place in points from the page's lower left corner. */
export interface PdfItem {
  /** Index among the page's strings: that of its element in the text layer. */
  readonly index: number;
  readonly text: string;
  /** Where `text` begins in that string, in UTF-16 units: 0 but for a part of one. */
  readonly from: number;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly width: number;
  /** Font size. */
  readonly size: number;
  readonly rtl: boolean;
  readonly font: string;
  readonly endOfLine: boolean;
}

/** What a page's text content is made of, as far as it is read here; marked content has no `str`. */
export interface RawItem {
  readonly str?: string;
  readonly dir?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly fontName?: string;
  readonly hasEOL?: boolean;
}

/** The strings of a page's text content (`getTextContent`, with or without marked content). */
export function itemsOf(raw: readonly RawItem[]): PdfItem[] {
  const items: PdfItem[] = [];
  for (const { str, dir, transform, width, fontName, hasEOL } of raw) {
    if (str === undefined) continue;
    const [, , c = 0, d = 0, x = 0, y = 0] = transform ?? [];
    items.push({
      index: items.length,
      from: 0,
      text: dir === 'rtl' ? withLigaturesInOrder(str) : str,
      x,
      y,
      width: width ?? 0,
      size: Math.hypot(c, d),
      rtl: dir === 'rtl',
      font: fontName ?? '',
      endOfLine: hasEOL ?? false,
    });
  }
  return items;
}
