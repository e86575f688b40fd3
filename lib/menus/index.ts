import browser, { type Menus } from 'webextension-polyfill';
import menus from '../../data/messages/menus.json' with { type: 'json' };
import { interfaceLanguage, translator } from '../i18n/index.ts';
import { readSettings, watchSettings } from '../settings/index.ts';
import { MENU_ITEMS, type MenuItemId } from './items.ts';

/** What each item does; the tab is the one whose page was pressed. */
export type MenuActions = Readonly<
  Record<MenuItemId, (pressed: Menus.OnClickData, tabId: number | null) => unknown>
>;

/** Sets up the context menu in the language of the surfaces. Call it at the top of the background. */
export function offerMenus(actions: MenuActions): void {
  const rebuild = () => void navigator.locks.request('menus', rebuildMenus);
  browser.runtime.onInstalled.addListener(rebuild);
  browser.runtime.onStartup.addListener(rebuild);
  watchSettings(new AbortController().signal, rebuild);
  browser.contextMenus.onClicked.addListener((pressed, tab) => {
    const item = MENU_ITEMS.find(({ id }) => id === pressed.menuItemId);
    if (item) actions[item.id](pressed, tab?.id ?? null);
  });
}

async function rebuildMenus(): Promise<void> {
  const settings = await readSettings();
  const translate = translator(menus, interfaceLanguage(settings.interfaceLanguage, navigator.languages));
  await browser.contextMenus.removeAll();
  for (const item of MENU_ITEMS)
    browser.contextMenus.create({ ...item, contexts: [...item.contexts], title: translate(item.id) });
}
