import type { PlacedMention } from '../page/mentions.ts';
import type { TextBlock } from '../text/types.ts';

/**
 * Where a document says what a short form of its own means: of the places that mention it, the one in the defining
 * block that follows the full name. The first place where the text has changed meanwhile; null where there is none.
 */
export function definitionOf(
  all: readonly PlacedMention[],
  blocks: readonly TextBlock[],
): PlacedMention | null {
  const [first = null] = all;
  const local = all
    .map((placed) => (placed.type === 'term' ? placed.mention.local : undefined))
    .find((found) => found !== undefined);
  const block = local && blocks[local.definedAt];
  if (!block) return first;
  const after = block.text.indexOf(local.name);
  const there = all.filter((placed) => placed.block === block);
  return there.find(({ mention }) => mention.start >= after) ?? there[0] ?? first;
}
