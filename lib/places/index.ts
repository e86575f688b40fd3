import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** Chromium's side panel, which the polyfill does not know. */
const SidePanelSchema = v.object({ sidePanel: v.object({ open: v.function() }) });

/** True where a panel can stand beside the page. */
export function hasPanel(): boolean {
  return 'sidebarAction' in browser || v.is(SidePanelSchema, Reflect.get(globalThis, 'chrome'));
}

/** Opens the panel beside the page. Must be called straight from a press of the user, before any await. */
export async function openPanel(windowId: number): Promise<void> {
  const chromium = v.safeParse(SidePanelSchema, Reflect.get(globalThis, 'chrome'));
  if (chromium.success) await chromium.output.sidePanel.open({ windowId });
  else await browser.sidebarAction.open();
}

/** Shows a page of the extension: the tab that has it already, else a new one. `path` begins with a slash. */
export async function openPage(path: string): Promise<void> {
  const url = browser.runtime.getURL(path);
  const [open] = await browser.tabs.query({ url: `${url.replace(/[?#].*/, '')}*` }).catch(() => []);
  if (open?.id === undefined) {
    await browser.tabs.create({ url });
    return;
  }
  await browser.tabs.update(open.id, open.url === url ? { active: true } : { active: true, url });
  if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
}

export const openReader = (path = '/reader.html') =>
  browser.tabs.create({ url: browser.runtime.getURL(path) });
export const openLibrary = () => openPage('/library.html');
export const openPacks = () => openPage('/packs.html');
export const openOptions = () => browser.runtime.openOptionsPage();

/** The browser's page where shortcuts are changed. */
export async function openShortcuts(): Promise<void> {
  const commands: unknown = browser.commands;
  const firefox = v.safeParse(v.object({ openShortcutSettings: v.function() }), commands);
  if (firefox.success) await firefox.output.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
