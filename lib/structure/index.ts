import type { Span, TextBlock } from '../text/types.ts';
import { readParagraphs, type Paragraph } from './paragraphs.ts';
import type { ParagraphAddress } from './types.ts';

export { footnotesOf, type Footnote } from './footnotes.ts';
export { SLASHED_MARK } from './marks.ts';
export { type Paragraph } from './paragraphs.ts';
export type { ParagraphAddress } from './types.ts';

/** The structure of one version of a document's text: made once, asked often. */
export interface Structure {
  readonly paragraphs: readonly Paragraph[];
  /** The address of an offset (UTF-16 units in the document text); empty where the document numbers nothing. */
  addressAt(offset: number): ParagraphAddress;
  /** The paragraph printed under a number, sub-paragraphs included; the body's and operative ones before annexes. */
  find(address: ParagraphAddress): Span | null;
}

/** Reads the structure of a document from its blocks (HTML or PDF). */
export function structureOf(blocks: readonly TextBlock[]): Structure {
  const paragraphs = readParagraphs(blocks);
  return {
    paragraphs,
    addressAt: (offset) => at(paragraphs, offset)?.address ?? {},
    find(address) {
      const matching = paragraphs.filter((paragraph) => fits(paragraph.address, address));
      const first = matching[0];
      if (!first) return null;
      let end = first.end;
      for (const next of matching) if (sameParagraph(next.address, first.address)) end = next.end;
      return { start: first.start, end };
    },
  };
}

/** The last paragraph that begins at or before the offset; footnotes stand apart, so an offset past one has none. */
function at(paragraphs: readonly Paragraph[], offset: number): Paragraph | undefined {
  let low = 0;
  let high = paragraphs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((paragraphs[middle]?.start ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = paragraphs[low - 1];
  return found && offset <= found.end ? found : undefined;
}

/** What is asked for must be equal; a part or annex that is not asked for means the main text. */
function fits(address: ParagraphAddress, asked: ParagraphAddress): boolean {
  if (asked.number !== undefined && address.number !== asked.number) return false;
  if (asked.subparagraph !== undefined && address.subparagraph !== asked.subparagraph) return false;
  if (asked.annex !== address.annex) return false;
  if (asked.part !== undefined) return address.part === asked.part;
  return address.part === 'body' || address.part === 'operative' || address.part === 'annex';
}

function sameParagraph(one: ParagraphAddress, other: ParagraphAddress): boolean {
  return one.number === other.number && one.part === other.part && one.annex === other.annex;
}
