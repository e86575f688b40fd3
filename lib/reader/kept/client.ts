import { call } from '../../messages/index.ts';
import { fromBase64, toBase64 } from './base64.ts';
import { keptProtocol, PART_BYTES, type KeptDocument, type KeptMeta, type Wanted } from './protocol.ts';

/** The document that opens without the network: under an address, or of a symbol in a language; null where none does. */
export async function findKept(wanted: Wanted, signal?: AbortSignal): Promise<KeptDocument | null> {
  const found = await call(keptProtocol, 'find', wanted, signal);
  return found.ok ? found.value.document : null;
}

/** All bytes of a kept document; null where it is gone meanwhile. Throws when the signal aborts. */
export async function readKept(
  { id, bytes: length }: KeptDocument,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const bytes = new Uint8Array(length);
  for (let part = 0; part * PART_BYTES < length; part++) {
    const read = await call(keptProtocol, 'read', { id, part }, signal);
    signal.throwIfAborted();
    const piece = read.ok && read.value.bytes !== null ? fromBase64(read.value.bytes) : null;
    if (piece?.length !== Math.min(PART_BYTES, length - part * PART_BYTES)) return null;
    bytes.set(piece, part * PART_BYTES);
  }
  return bytes;
}

/** Keeps a document in the place of an earlier one, unless it is not wanted. Throws when the signal aborts. */
export async function keep(
  meta: KeptMeta,
  read: () => Promise<Uint8Array>,
  signal: AbortSignal,
): Promise<void> {
  const begun = await call(keptProtocol, 'begin', meta, signal);
  const id = begun.ok ? begun.value.id : null;
  if (id === null) return;
  const bytes = await read();
  for (let part = 0; part * PART_BYTES < bytes.length; part++) {
    const piece = bytes.subarray(part * PART_BYTES, (part + 1) * PART_BYTES);
    const sent = await call(keptProtocol, 'part', { id, part, bytes: toBase64(piece) }, signal);
    if (!sent.ok) return;
  }
  await call(keptProtocol, 'commit', { id }, signal);
}
