import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { TypingGuard } from '../lib/page/typing-guard.ts';

/** Runs before the page's own scripts, and does nothing until a view of ours is there. */
export default defineUnlistedScript(() => {
  globalThis.rapporteurGuard ??= new TypingGuard();
});
