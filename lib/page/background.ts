import browser, { type Runtime } from 'webextension-polyfill';
import { commands, type CommandName } from '../hosts/commands.ts';
import { failure, success } from '../faults/index.ts';
import { callTab, serve, type Service } from '../messages/index.ts';
import { tabState } from './frames.ts';
import { pageProtocol, tabProtocol } from './protocol.ts';

/** A badge holds no more than this readably. */
const LARGEST_BADGE = 999;

/** Kept out of the script that runs on every page: most pages are read without a card being opened. */
const VIEWS_SCRIPT = '/views.js';
/** Kept out of it as well: not every frame holds a reference. */
const REFERENCES_SCRIPT = '/references.js';
/** And this: references show before the glossary is there. */
const TERMS_SCRIPT = '/terms.js';
/** And this: most pages come to rest. */
const BOXES_SCRIPT = '/boxes.js';

/**
 * What the background does for pages: the count on the toolbar button, and the browser's keyboard commands handed to the
 * page in front. Call it at the top of the background, before any await.
 */
export function pageService(): Service {
  browser.commands.onCommand.addListener((name, tab) => {
    if (tab?.id !== undefined && isPageCommand(name)) void callTab(tab.id, pageProtocol, 'command', { name });
  });
  return serve(tabProtocol, {
    async counted(_, { tab }) {
      if (tab?.id === undefined) return success({});
      const references = (await tabState(tab.id))?.counts.references ?? 0;
      const text = references === 0 ? '' : String(Math.min(references, LARGEST_BADGE));
      await browser.action.setBadgeText({ tabId: tab.id, text });
      return success({});
    },
    wake: () => success({}),
    views: (_, sender) => inject(VIEWS_SCRIPT, sender),
    references: (_, sender) => inject(REFERENCES_SCRIPT, sender),
    terms: (_, sender) => inject(TERMS_SCRIPT, sender),
    boxes: (_, sender) => inject(BOXES_SCRIPT, sender),
  });
}

/** Puts a script of ours into the frame that asks. */
async function inject(file: string, { tab, frameId = 0 }: Runtime.MessageSender) {
  if (tab?.id === undefined) return failure('page-no-tab');
  await browser.scripting.executeScript({ target: { tabId: tab.id, frameIds: [frameId] }, files: [file] });
  return success({});
}

function isPageCommand(name: string): name is CommandName {
  return Object.hasOwn(commands, name);
}
