import { readSettings } from '../settings/index.ts';
import { documentHosts } from './hosts.ts';
import { handBack, handedOver, type Stream } from './mime-handler.ts';
import { isOriginal } from './originals.ts';

/**
 * The PDF that the browser hands to this page, null where it was opened by its own address. Those that are none of the
 * UN's, or are wanted in the browser's viewer, go back to it untouched; then this page ends and nothing is returned.
 */
export async function takeOver(): Promise<Stream | null> {
  const stream = await handedOver();
  if (!stream) return null;
  const { hostname } = new URL(stream.originalUrl);
  const wanted = documentHosts.includes(hostname) && (await readSettings()).readerMode === 'always';
  if (wanted && !(await isOriginal(stream.originalUrl))) return stream;
  await handBack();
  return new Promise<never>(() => undefined);
}
