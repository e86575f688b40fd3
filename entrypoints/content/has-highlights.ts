import * as v from 'valibot';
import { isAbort } from '../../lib/faults/index.ts';
import { documentKey } from '../../lib/highlights/document-key.ts';
import { call } from '../../lib/messages/index.ts';
import { defineProtocol } from '../../lib/messages/protocol.ts';
import type { ShownDocument } from '../../lib/page/session.ts';

/** As much of the highlights' protocol as a page needs before its views come, which read all of it. */
const keptProtocol = defineProtocol('highlights', {
  byDocument: {
    request: v.object({ document: v.string() }),
    reply: v.object({ highlights: v.array(v.unknown()) }),
  },
});

/** Whether anything of this document was kept: then it must be painted, though nobody touched the page yet. */
export async function hasHighlights({ symbol, url }: ShownDocument, signal: AbortSignal): Promise<boolean> {
  try {
    const document = documentKey(symbol, url);
    const answer = await call(keptProtocol, 'byDocument', { document }, signal);
    return answer.ok && answer.value.highlights.length > 0;
  } catch (thrown) {
    if (isAbort(thrown)) return false;
    throw thrown;
  }
}
