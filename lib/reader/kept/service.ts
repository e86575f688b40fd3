import type { Runtime } from 'webextension-polyfill';
import { detailOf, failure, success, type Result } from '../../faults/index.ts';
import { serve, type Service } from '../../messages/index.ts';
import { readSettings } from '../../settings/index.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { keptProtocol, type Wanted } from './protocol.ts';
import type { KeptStore } from './store.ts';

/** Finds what is kept, unless the setting is off. */
export const keptIn = (store: KeptStore) => async (wanted: Wanted) =>
  (await keeps()) ? store.find(wanted) : null;

/** Answers `keptProtocol`; call it at the top of the background. */
export function keptService(store: KeptStore): Service {
  const find = keptIn(store);
  return serve(keptProtocol, {
    find: (wanted) => guarded(async () => ({ document: await find(wanted) })),
    read: ({ id, part }, sender) =>
      guarded(async () => {
        const bytes = await store.read(id, part);
        if (part === 0 && bytes && !isPrivate(sender)) await store.touch(id);
        return { bytes: bytes && toBase64(bytes) };
      }),
    begin: (meta, sender) =>
      guarded(async () => ({ id: !isPrivate(sender) && (await keeps()) ? await store.begin(meta) : null })),
    part: ({ id, part, bytes }) => guarded(() => store.part(id, part, fromBase64(bytes)).then(() => ({}))),
    commit: ({ id }) => guarded(() => store.commit(id).then(() => ({}))),
    list: () => guarded(async () => ({ documents: await store.list() })),
    remove: ({ id }) => guarded(() => store.remove(id).then(() => ({}))),
    clear: () => guarded(() => store.clear().then(() => ({}))),
  });
}

const keeps = async () => (await readSettings()).keepDocuments;
const isPrivate = ({ tab }: Runtime.MessageSender) => tab?.incognito ?? false;

/** Without its database the reader reads from the network alone. */
async function guarded<Value>(work: () => Promise<Value>): Promise<Result<Value>> {
  try {
    return success(await work());
  } catch (thrown) {
    return failure('kept-database', { detail: detailOf(thrown) });
  }
}
