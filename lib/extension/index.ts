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

/**
 * True for a script that outlived its extension: it was updated, switched off or removed while the page stayed open. In
 * Firefox such a script does not run on.
 */
export const isOrphaned = (): boolean => {
  const { runtime } = (scope.browser ?? scope.chrome ?? {}) as {
    readonly runtime?: { readonly id?: string };
  };
  return runtime?.id === undefined;
};
