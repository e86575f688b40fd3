import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** The part of Chromium's `chrome.offscreen` that is used here. */
interface Offscreen {
  createDocument(options: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

/** Where the worker leaves a file for the page that gives it an address. */
const CACHE = 'backup';
const PLACE = 'https://backup.invalid/';

/** What the page is asked, and answers. */
export const ADDRESS_ASKED = 'backup-address';
const AddressSchema = v.object({ address: v.string() });

/** Puts a file into the downloads folder, over one of the same name. Throws where the browser does not let it. */
export async function putAway(name: string, bytes: Uint8Array): Promise<void> {
  const file = new Blob([new Uint8Array(bytes)], { type: 'application/zip' });
  if (typeof URL.createObjectURL === 'function') {
    const address = URL.createObjectURL(file);
    try {
      await download(name, address);
    } finally {
      URL.revokeObjectURL(address);
    }
    return;
  }
  const { chrome } = globalThis as { chrome?: { offscreen?: Offscreen } };
  const offscreen = chrome?.offscreen;
  if (!offscreen) throw new Error('no page can give the file an address');
  const cache = await caches.open(CACHE);
  await cache.put(PLACE, new Response(file));
  await offscreen.createDocument({
    url: 'backup.html',
    reasons: ['BLOBS'],
    justification: 'Gives a backup an address, so that it can be downloaded',
  });
  try {
    const answer: unknown = await browser.runtime.sendMessage({ type: ADDRESS_ASKED });
    await download(name, v.parse(AddressSchema, answer).address);
  } finally {
    await offscreen.closeDocument();
    await caches.delete(CACHE);
  }
}

/** In the page: the address of the file that the worker left. */
export async function addressOfLeft(): Promise<v.InferOutput<typeof AddressSchema>> {
  const cache = await caches.open(CACHE);
  const left = await cache.match(PLACE);
  if (!left) throw new Error('no file was left');
  return { address: URL.createObjectURL(await left.blob()) };
}

/** Downloads and waits for the end. */
async function download(filename: string, url: string): Promise<void> {
  const id = await browser.downloads.download({ url, filename, conflictAction: 'overwrite', saveAs: false });
  const finished = new Promise<void>((resolve, reject) => {
    const follow = (change: { id: number; state?: { current?: string }; error?: { current?: string } }) => {
      if (change.id !== id || change.state?.current === undefined || change.state.current === 'in_progress')
        return;
      browser.downloads.onChanged.removeListener(follow);
      if (change.state.current === 'complete') resolve();
      else reject(new Error(change.error?.current ?? 'the download was interrupted'));
    };
    browser.downloads.onChanged.addListener(follow);
  });
  const [item] = await browser.downloads.search({ id });
  if (item?.state === 'complete') return;
  if (item?.state === 'interrupted') throw new Error(item.error ?? 'the download was interrupted');
  await finished;
}
