import { expect } from 'vitest';
import type { BrowserWindow, Rig } from '../harness/index.ts';

/** What the window of Firefox has in its scripts. */
interface FirefoxWindow {
  readonly SidebarController: { show(id: string): Promise<boolean>; hide(): void };
  readonly CustomizableUI: { addWidgetToArea(id: string, area: string): void };
}

/** The extension's id as Firefox writes it into the ids of its buttons and menus. */
const OURS = 'rapporteur_rapporteur_example';
export const TOOLBAR_BUTTON = `#${OURS}-browser-action`;

/** Puts the extension's button into the toolbar, as its reader does; it begins among all extensions. */
export function pinButton(window: BrowserWindow): Promise<void> {
  return window.evaluate((id) => {
    const { CustomizableUI } = globalThis as unknown as FirefoxWindow;
    CustomizableUI.addWidgetToArea(id, 'nav-bar');
  }, TOOLBAR_BUTTON.slice(1));
}

export function openSideBar(window: BrowserWindow): Promise<boolean> {
  return window.evaluate(
    (id) => (globalThis as unknown as FirefoxWindow).SidebarController.show(id),
    `${OURS}-sidebar-action`,
  );
}

export function closeSideBar(window: BrowserWindow): Promise<void> {
  return window.evaluate(() => {
    (globalThis as unknown as FirefoxWindow).SidebarController.hide();
  });
}

/** What the extension's popup or side bar shows; empty while there is none. */
export function viewText(rig: Rig, type: 'popup' | 'sidebar'): Promise<string> {
  return rig.background(
    (wanted) => browser.extension.getViews({ type: wanted })[0]?.document.body.innerText ?? '',
    type,
  );
}

/** Presses a button of the popup with the mouse, for what the browser only does when a person asks. */
export async function pressInPopup(rig: Rig, window: BrowserWindow, button: string): Promise<void> {
  const inside = await rig.background((name) => {
    const buttons = browser.extension.getViews({ type: 'popup' })[0]?.document.querySelectorAll('button');
    const found = [...(buttons ?? [])].find(({ innerText }) => innerText === name);
    const { x, y, width, height } = found?.getBoundingClientRect() ?? new DOMRect();
    return [x + width / 2, y + height / 2] as const;
  }, button);
  await window.click('#customizationui-widget-panel browser', 'left', inside);
}

/** A menu of the window, once it is open. */
interface Menu extends Element {
  readonly state: string;
  activateItem(item: Element): void;
  openMenu(open: boolean): void;
  hidePopup(): void;
}

/** The extension's items in a menu that is open, in their order; null as long as it is not. */
export function menuItems(window: BrowserWindow, menu: string): Promise<string[] | null> {
  return window.evaluate(
    ({ menu: id, ours }) => {
      if (document.querySelector<Menu>(id)?.state !== 'open') return null;
      const items = document.querySelectorAll<HTMLElement>(`${id} menuitem[id^=${ours}-menuitem]`);
      return [...items].map((item) => item.getAttribute('label') ?? '');
    },
    { menu, ours: OURS },
  );
}

/** Chooses one of the extension's items in an open menu, also where it stands in a menu of its own. */
export async function choose(window: BrowserWindow, menu: string, item: string): Promise<void> {
  await window.waitFor(
    ({ menu: id, label }) => {
      const found = document.querySelector(`${id} menuitem[label="${label}"]`);
      const within = found?.closest<Menu>('menupopup');
      if (!found || !within) return false;
      if (within.state === 'open') {
        within.activateItem(found);
        return true;
      }
      if (within.state === 'closed') within.closest<Menu>('menu')?.openMenu(true);
      return false;
    },
    { menu, label: item },
  );
}

/** Closes what stands over the window: menus, and the popup. */
export async function closeMenus(window: BrowserWindow | null): Promise<void> {
  await window?.evaluate(() => {
    for (const menu of document.querySelectorAll<Menu>('menupopup, panel'))
      if (menu.state === 'open') menu.hidePopup();
  });
}

/** Waits until the index can answer: what is typed in the address bar is asked for once. */
export async function indexReady(rig: Rig): Promise<void> {
  await expect
    .poll(() =>
      rig.background(async () =>
        JSON.stringify(await browser.runtime.sendMessage({ type: 'index.status', request: {} })),
      ),
    )
    .toContain('"ready"');
}
