import type { DocumentText } from '../text/types.ts';
import type { Annotator } from './annotator.ts';
import type { Passages, Summary } from './protocol.ts';
import type { ShownDocument } from './session.ts';

/** Blocks that can be the head of a document. */
const HEAD_BLOCKS = 40;
const HEAD_LENGTH = 400;
/** As much of a text as can say when a document is from and what it is called, in UTF-16 units. */
const BEFORE_LENGTH = 360;
const AFTER_LENGTH = 500;
/** Passages of one document; and how sure its detection must be. */
const MOST_PASSAGES = 400;
const SURE = 0.9;
/** A passage without a year or quotation marks says nothing of the document that it cites. */
const TELLING = /(?:19|20)\d\d|["“«《]/;

/** What a document says of itself at its head, and the words around each document it cites. */
export function passagesOf(
  annotator: Annotator,
  { blocks }: DocumentText,
  document: ShownDocument,
  state: Summary['state'],
): Passages {
  const cited: Passages['cited'] = [];
  for (const { type, key, block, mention } of annotator.mentions()) {
    if (cited.length >= MOST_PASSAGES) break;
    if (type !== 'reference' || mention.confidence < SURE) continue;
    const before = block.text.slice(Math.max(0, mention.start - BEFORE_LENGTH), mention.start);
    const after = block.text.slice(mention.end, mention.end + AFTER_LENGTH);
    if (TELLING.test(document.language === 'zh' ? before : after)) cited.push({ symbol: key, before, after });
  }
  const head = blocks
    .slice(0, HEAD_BLOCKS)
    .filter(({ page = 1 }) => page === 1)
    .map(({ text, role }) => ({ text: text.slice(0, HEAD_LENGTH), role }));
  return { document, state, head, cited };
}
