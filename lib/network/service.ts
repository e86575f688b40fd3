import { detailOf, failure, success, type Result } from '../faults/index.ts';
import { serve, type Service } from '../messages/index.ts';
import { networkProtocol } from './protocol.ts';
import type { NetworkStore } from './store.ts';

/** Answers `networkProtocol`; call it at the top of the background. */
export function networkService(store: NetworkStore): Service {
  return serve(networkProtocol, {
    read: (document) => guarded(() => store.put(document).then(() => ({}))),
    citing: ({ symbol }) => guarded(() => store.citing(symbol).then((documents) => ({ documents }))),
    count: () => guarded(() => store.count().then((documents) => ({ documents }))),
    forget: () => guarded(() => store.clear().then(() => ({}))),
  });
}

/** A database that cannot open is a fault of its own: the panel then leaves the picture out. */
async function guarded<Value>(work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return success(await work());
  } catch (thrown) {
    return failure('network-database', { detail: detailOf(thrown) });
  }
}
