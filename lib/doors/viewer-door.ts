import browser from 'webextension-polyfill';
import { readerPath } from '../reader/request.ts';
import { readSettings, watchSettings, type Settings } from '../settings/index.ts';
import { setOriginal } from './originals.ts';

/**
 * The door on the browser's own PDF viewer: its outer page lets a script in, but shows it no text. A button over it
 * opens the document in the reader, wherever the setting does not forbid it.
 */
export function offerOverViewer(
  address: string,
  offer: (onAccept: (() => void) | null) => void,
  signal: AbortSignal,
): void {
  const apply = ({ readerMode }: Settings) => {
    if (signal.aborted) return;
    offer(readerMode === 'never' ? null : () => void openReader(address));
  };
  watchSettings(signal, apply);
  void readSettings().then(apply);
}

async function openReader(address: string): Promise<void> {
  await setOriginal(address, false);
  location.assign(browser.runtime.getURL(readerPath({ file: address })));
}
