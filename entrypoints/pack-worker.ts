import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startDesk } from '../lib/packs/desk/worker.ts';

/** The worker of the packs page: reads and writes catalogues away from the page's own thread. */
export default defineUnlistedScript(() => startDesk(self));
