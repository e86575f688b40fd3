import { isAbort } from '../../faults/index.ts';
import type { Reading } from '../reading.ts';
import { keep } from './client.ts';
import { LARGEST_KEPT } from './protocol.ts';

/** Keeps the document that is being read, once it is here and its first page can be read. */
export async function keepRead(reading: Reading): Promise<void> {
  try {
    await keepArrived(reading);
  } catch (thrown) {
    if (!isAbort(thrown) && !reading.signal.aborted) throw thrown;
  }
}

async function keepArrived({ document, identity, shown, signal }: Reading): Promise<void> {
  const { arrival, address, asked, pdf } = document;
  if (!arrival || address === null) return;
  const end = await arrival.end;
  if (!end.ok || end.value > LARGEST_KEPT) return;
  await shown;
  signal.throwIfAborted();
  const known = identity.peek();
  const meta = {
    // Another document than was asked for is found by its address alone.
    symbol: known?.instead ? null : (known?.symbol ?? asked.symbol),
    language: known?.language ?? asked.language,
    address,
    version: arrival.answer.version,
    bytes: end.value,
  };
  await keep(meta, async () => new Uint8Array(await pdf.getData()), signal);
}
