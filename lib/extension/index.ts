import type { Browser } from 'webextension-polyfill';

const scope = globalThis as unknown as { readonly browser?: Browser; readonly chrome?: Browser };

/**
 * The extension's API, for what runs in every page: of the calls made there, both browsers have the same by the same
 * name, and answer by promises. Surfaces of the extension use the polyfill, which fits out the rest.
 */
export const extension = (): Browser => {
  const api = scope.browser ?? scope.chrome;
  if (!api) throw new Error('this is no page with an extension');
  return api;
};
