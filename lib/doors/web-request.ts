import browser, { type WebRequest } from 'webextension-polyfill';
import { readSettings } from '../settings/index.ts';
import { readerPath } from '../reader/request.ts';
import { documentHosts, documentMatches } from './hosts.ts';
import { isOriginal } from './originals.ts';

/**
 * Firefox: an answer of a document host that is a PDF opens in the reader. Must be called at the top of the background,
 * before any await; settings are read anew for each answer.
 */
export function redirectPdfAnswers(): void {
  browser.webRequest.onHeadersReceived.addListener(
    (details) => (isPdf(details) && mayBeTaken(details) ? redirect(details.url) : {}),
    { urls: documentMatches, types: ['main_frame', 'sub_frame'] },
    ['blocking', 'responseHeaders'],
  );
}

function isPdf({ method, responseHeaders }: WebRequest.OnHeadersReceivedDetailsType): boolean {
  const type = responseHeaders?.find(({ name }) => name.toLowerCase() === 'content-type')?.value ?? '';
  return method === 'GET' && /^application\/pdf\b/i.test(type);
}

/**
 * Pages of other hosts may not frame the reader (`web_accessible_resources`): sent there, their frame would show neither it
 * nor the document.
 */
function mayBeTaken({ type, documentUrl = '' }: WebRequest.OnHeadersReceivedDetailsType): boolean {
  if (type !== 'sub_frame') return true;
  return URL.canParse(documentUrl) && documentHosts.includes(new URL(documentUrl).hostname);
}

async function redirect(url: string): Promise<WebRequest.BlockingResponse> {
  const { readerMode } = await readSettings();
  if (readerMode !== 'always' || (await isOriginal(url))) return {};
  return { redirectUrl: browser.runtime.getURL(readerPath({ file: url })) };
}
