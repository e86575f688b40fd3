import { extension } from '../../lib/extension/index.ts';

/**
 * Aborts with `signal`, and as soon as the reader stands in this page: from then on it answers for the document. The
 * script that puts it there waits for what the user chose, so that it may come before this one or after.
 */
export function untilReader(signal: AbortSignal): AbortSignal {
  const came = new AbortController();
  const selector = `iframe[src^="${extension().runtime.getURL('/reader.html')}"]`;
  const isHere = () => document.querySelector(selector) !== null;
  if (isHere()) came.abort();
  const until = AbortSignal.any([signal, came.signal]);
  if (until.aborted) return until;
  const observer = new MutationObserver(() => {
    if (isHere()) came.abort();
  });
  observer.observe(document, { childList: true, subtree: true });
  until.addEventListener('abort', () => observer.disconnect(), { once: true });
  return until;
}
