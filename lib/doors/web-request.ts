import browser, { type WebRequest } from 'webextension-polyfill';
import { readSettings } from '../settings/index.ts';
import { readerPath } from '../reader/request.ts';
import { documentMatches } from './hosts.ts';
import { isOriginal } from './originals.ts';

/**
 * Firefox: an answer of a document host that is a PDF opens in the reader. Must be called at the top of the background,
 * before any await; settings are read anew for each answer.
 */
export function redirectPdfAnswers(): void {
  browser.webRequest.onHeadersReceived.addListener(
    (details) => (isPdf(details) ? redirect(details.url) : {}),
    { urls: documentMatches, types: ['main_frame', 'sub_frame'] },
    ['blocking', 'responseHeaders'],
  );
}

function isPdf({ method, responseHeaders }: WebRequest.OnHeadersReceivedDetailsType): boolean {
  const type = responseHeaders?.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  return method === 'GET' && /^application\/pdf\b/i.test(type);
}

async function redirect(url: string): Promise<WebRequest.BlockingResponse> {
  const { readerMode } = await readSettings();
  if (readerMode !== 'always' || (await isOriginal(url))) return {};
  return { redirectUrl: browser.runtime.getURL(readerPath({ file: url })) };
}
