import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { start } from './content/start.ts';

/** The script of every page of a known host, once the page is read. */
export default defineUnlistedScript(() => {
  void start(new AbortController().signal);
});
