import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extension } from '../lib/extension/index.ts';
import { TypingGuard } from '../lib/page/typing-guard.ts';

/** A call of lib/page/protocol.ts; spelled out, since what parses messages weighs more than all of this script. */
const WAKE = { type: 'tab.wake', request: {} };

/**
 * Runs before the page's own scripts, and does nothing until a view of ours is there, but that it wakes the background:
 * the script of the page may need more of it, once the page is read.
 */
export default defineUnlistedScript(() => {
  globalThis.rapporteurGuard ??= new TypingGuard();
  if (self === top)
    extension()
      .runtime.sendMessage(WAKE)
      .catch(() => undefined);
});
