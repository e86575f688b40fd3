import { PROBABLY, type BlockMentions, type ReferenceMention, type TermMention } from '../detect/types.ts';
import type { Span, TextBlock } from '../text/types.ts';
import type { MarkStyle } from './types.ts';

interface Placed {
  readonly block: TextBlock;
  /** Canonical symbol, or term id: what a card is asked for by. */
  readonly key: string;
}

/** A mention with the block that holds it: its place in the document is known as long as the block is part of it. */
export type PlacedMention =
  | (Placed & { readonly type: 'reference'; readonly mention: ReferenceMention })
  | (Placed & { readonly type: 'term'; readonly mention: TermMention });

export type MentionType = PlacedMention['type'];

/** Where a mention stands in the document's text, in UTF-16 offsets. */
export function spanOf({ block, mention }: PlacedMention): Span {
  return { start: block.start + mention.start, end: block.start + mention.end };
}

/** The words of the text that are marked. */
export function surfaceOf({ block, mention }: PlacedMention): string {
  return block.text.slice(mention.start, mention.end);
}

/** How a mention is painted: references that are only probable look different. */
export function styleOf(placed: PlacedMention): MarkStyle {
  if (placed.type === 'term') return 'term';
  return placed.mention.confidence < PROBABLY ? 'reference-probable' : 'reference';
}

/** The mentions of a block in the order of its text. */
export function placeMentions(block: TextBlock, { references, terms }: BlockMentions): PlacedMention[] {
  const placed: PlacedMention[] = references.map((mention) => ({
    type: 'reference',
    key: mention.symbol,
    block,
    mention,
  }));
  for (const mention of terms) placed.push({ type: 'term', key: mention.id, block, mention });
  // Each kind comes in order; most blocks have one of them alone.
  if (references.length === 0 || terms.length === 0) return placed;
  return placed.sort((left, right) => left.mention.start - right.mention.start);
}
