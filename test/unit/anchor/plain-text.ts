import type { BlockRole, DocumentText, TextBlock } from '../../../lib/text/types.ts';

/** A document text in memory, of paragraphs joined as lib/text joins them. */
export function plainText(
  paragraphs: readonly (string | { readonly text: string; readonly role: BlockRole })[],
): DocumentText {
  const blocks: TextBlock[] = [];
  let text = '';
  for (const paragraph of paragraphs) {
    const { text: own, role } =
      typeof paragraph === 'string' ? { text: paragraph, role: 'text' as const } : paragraph;
    if (blocks.length > 0) text += '\n';
    blocks.push({ start: text.length, text: own, role });
    text += own;
  }
  return { version: 1, text, blocks, ranges: () => [], offsetOf: () => null };
}
