import { defineBackground } from 'wxt/utils/define-background';
import { openDoors } from '../../lib/doors/background.ts';
import { leadToKept } from '../../lib/doors/offline.ts';
import { backUpIfDue } from '../../lib/highlights/backup/keep.ts';
import { HighlightDatabase } from '../../lib/highlights/database.ts';
import { highlightsService } from '../../lib/highlights/service.ts';
import { HighlightStore } from '../../lib/highlights/store.ts';
import { createIndexService } from '../../lib/index/background.ts';
import { learnFromReading } from '../../lib/learned/note.ts';
import { menuActions } from '../../lib/menus/actions.ts';
import { offerMenus } from '../../lib/menus/index.ts';
import { offerOmnibox } from '../../lib/menus/omnibox.ts';
import { suggestFrom } from '../../lib/menus/suggest.ts';
import { listen, type Service } from '../../lib/messages/index.ts';
import { noteReading } from '../../lib/network/note.ts';
import { networkService } from '../../lib/network/service.ts';
import { NetworkStore } from '../../lib/network/store.ts';
import { tidyPacks } from '../../lib/packs/background.ts';
import { pageService } from '../../lib/page/background.ts';
import { keepSitesRegistered } from '../../lib/sites/register.ts';
import { keptIn, keptService } from '../../lib/reader/kept/service.ts';
import { KeptStore } from '../../lib/reader/kept/store.ts';
import { welcomeOnce } from '../../lib/welcome/open-once.ts';

/** Wires the services that answer the surfaces. Keeps no state: the worker may be stopped at any time. */
export default defineBackground({
  type: 'module',
  main() {
    const index = createIndexService();
    const highlights = new HighlightStore(new HighlightDatabase());
    const network = new NetworkStore();
    const kept = new KeptStore();
    const backUp = () => void backUpIfDue(highlights);
    const services: Service[] = [
      index,
      highlightsService(highlights, backUp),
      pageService(),
      networkService(network),
      keptService(kept),
    ];
    listen(services);
    noteReading(network);
    learnFromReading();
    keepSitesRegistered();
    welcomeOnce();
    tidyPacks();
    backUp();
    openDoors();
    leadToKept(keptIn(kept));
    offerMenus(menuActions);
    offerOmnibox(suggestFrom(index));
  },
});
