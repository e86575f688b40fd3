import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startTitles } from '../lib/packs/desk/titles-worker.ts';
import { startDesk } from '../lib/packs/desk/worker.ts';

/** What the worker is named that takes the titles of the other. */
const TITLES = 'titles';

/** The workers of the packs page: they read and write catalogues away from the page's own thread. */
export default defineUnlistedScript(() => {
  if (self.name === TITLES) startTitles(self);
  else startDesk(self, () => new Worker(self.location.href, { name: TITLES }));
});
