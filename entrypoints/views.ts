import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startViews } from '../components/page-views/index.ts';

/** Cards and the selection bar of a page; put there by the background when the page's script first needs them. */
export default defineUnlistedScript(() => {
  globalThis.rapporteurViews?.(startViews);
});
