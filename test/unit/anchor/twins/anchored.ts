import { describe, find, materialOf } from '../../../../lib/anchor/index.ts';
import { plainText } from '../plain-text.ts';
import type { Paragraph } from './cases.ts';

export type Outcome = 'right' | 'wrong' | 'lost';

/** A highlight in a document, and the document as it stands later. */
export interface Anchored {
  readonly before: readonly Paragraph[];
  readonly after: readonly Paragraph[];
  /** Paragraph and words that are highlighted. */
  readonly target: string;
  readonly quote: string;
}

/** Where the anchor of a case landed: in the paragraph that it was made on, elsewhere, or nowhere. */
export function outcomeOf({ before, after, target, quote }: Anchored): Outcome {
  const original = plainText(before.map(({ text }) => text));
  const index = before.findIndex(({ id }) => id === target);
  const start = (original.blocks[index]?.start ?? 0) + (before[index]?.text.indexOf(quote) ?? 0);
  const anchor = describe(materialOf(original), { start, end: start + quote.length });
  if (!anchor) throw new Error(`no anchor for ${quote}`);
  const text = plainText(after.map((paragraph) => paragraph.text));
  const finding = find(materialOf(text), anchor);
  if (!finding.found) return 'lost';
  const middle = (finding.span.start + finding.span.end) / 2;
  const landed = text.blocks.findLastIndex((block) => block.start <= middle);
  return after[landed]?.id === target ? 'right' : 'wrong';
}
