import { isAbort } from '../../lib/faults/index.ts';
import { call } from '../../lib/messages/index.ts';
import { tabProtocol } from '../../lib/page/protocol.ts';

/** Gets a script into this frame, which may not come; settles when it is there, when it will not come, or with the signal. */
export async function fetchScript(name: 'views' | 'boxes', signal: AbortSignal): Promise<void> {
  try {
    await call(tabProtocol, name, {}, signal);
  } catch (thrown) {
    if (!isAbort(thrown)) throw thrown;
  }
}
