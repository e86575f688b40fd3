import { isAbort } from '../../lib/faults/index.ts';
import { highlightsProtocol } from '../../lib/highlights/protocol.ts';
import { documentKey } from '../../lib/highlights/record.ts';
import { call } from '../../lib/messages/index.ts';
import type { ShownDocument } from '../../lib/page/session.ts';

/** Whether anything of this document was kept: then it must be painted, though nobody touched the page yet. */
export async function hasHighlights({ symbol, url }: ShownDocument, signal: AbortSignal): Promise<boolean> {
  try {
    const document = documentKey(symbol, url);
    const answer = await call(highlightsProtocol, 'byDocument', { document }, signal);
    return answer.ok && answer.value.highlights.length > 0;
  } catch (thrown) {
    if (isAbort(thrown)) return false;
    throw thrown;
  }
}
