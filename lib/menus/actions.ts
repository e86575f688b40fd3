import browser from 'webextension-polyfill';
import { lookUpPath } from '../lookup/address.ts';
import { callTab } from '../messages/index.ts';
import { pageProtocol } from '../page/protocol.ts';
import { openLibrary, openReader } from '../places/index.ts';
import { readerPath } from '../reader/request.ts';
import type { MenuActions } from './index.ts';

/** Longest selection that is looked up, in UTF-16 units; longer ones are no symbol and no name. */
const LONGEST_QUERY = 300;
/** A card with its list fits without scrolling, in px. */
const LOOK_UP_WINDOW = { type: 'popup', width: 460, height: 640 } as const;

export const menuActions: MenuActions = {
  lookUp: ({ selectionText = '' }) =>
    browser.windows.create({
      ...LOOK_UP_WINDOW,
      url: browser.runtime.getURL(lookUpPath({ query: selectionText.trim().slice(0, LONGEST_QUERY) })),
    }),
  keep: (_, tabId) => tabId !== null && callTab(tabId, pageProtocol, 'command', { name: 'highlight' }),
  read: ({ linkUrl }) => linkUrl !== undefined && openReader(readerPath({ file: linkUrl })),
  library: openLibrary,
};
