import browser from 'webextension-polyfill';
import { readSettings, watchSettings } from '../settings/index.ts';
import { handlePdfs, hasMimeHandler } from './mime-handler.ts';
import { readOriginals, watchOriginals } from './originals.ts';
import { redirectPdfs } from './response-rules.ts';
import { redirectPdfAnswers } from './web-request.ts';

/**
 * Opens UN PDFs in the reader in the way that the browser offers, and follows the setting from then on. Must be called
 * at the top of the background, before any await.
 */
export function openDoors(): void {
  if (!isChromium()) {
    redirectPdfAnswers();
    return;
  }
  const forever = new AbortController().signal;
  watchSettings(forever, () => void setDoors());
  watchOriginals(forever, () => void setDoors());
  browser.runtime.onInstalled.addListener(() => void setDoors());
  browser.runtime.onStartup.addListener(() => void setDoors());
}

const isChromium = (): boolean => browser.runtime.getURL('/').startsWith('chrome-extension:');

async function setDoors(): Promise<void> {
  const always = (await readSettings()).readerMode === 'always';
  if (hasMimeHandler()) await handlePdfs(always);
  else await redirectPdfs(always, await readOriginals(), browser.runtime.getURL('/reader.html'));
}
