import { failure, success, type Result } from '../../faults/index.ts';
import { directAddress } from './address.ts';
import { download, type Download, type DownloadOptions } from './download.ts';
import { readPage } from './hop.ts';
import { HEAD_BYTES, kindOfBody } from './sniff.ts';

/** Pages between an address and its PDF that are followed. */
const HOPS = 2;

/**
 * Fetches the PDF behind an address of a UN host: follows the pages that stand before it, and names what came instead of
 * a PDF. Throws only when the signal aborts.
 */
export async function fetchDocument(address: string, options: DownloadOptions): Promise<Result<Download>> {
  let url = directAddress(address);
  const visited = new Set<string>();
  for (let hop = 0; ; hop++) {
    visited.add(url);
    const answer = await download(url, options);
    if (!answer.ok) return answer;
    const checked = checkBody(answer.value.bytes);
    if (checked.ok) return answer;
    if (checked.fault.code !== 'document-is-page') return checked;
    const text = new TextDecoder().decode(answer.value.bytes);
    const page = readPage(new DOMParser().parseFromString(text, 'text/html'), answer.value.url || url);
    if (page.kind === 'challenge') return failure('document-challenge');
    if (page.kind === 'missing' || hop === HOPS || visited.has(page.url)) return failure('document-missing');
    url = page.url;
  }
}

/** Success for a PDF; else what the bytes are. */
export function checkBody(bytes: Uint8Array): Result<true> {
  switch (kindOfBody(bytes.subarray(0, HEAD_BYTES))) {
    case 'pdf':
      return success(true);
    case 'empty':
      return failure('document-empty');
    case 'word':
      return failure('document-is-word');
    case 'page':
      return failure('document-is-page');
    case 'other':
      return failure('document-not-pdf');
  }
}
