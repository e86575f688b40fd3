import {
  describe,
  expect,
  serveDocument,
  test,
  textPdf,
  waitForMarks,
  type Rig,
  type TestPage,
} from '../harness/index.ts';
import { announced, waitForCards } from '../helpers/cards.ts';
import { painted } from '../helpers/excerpts.ts';
import { page } from '../pages/index.ts';
import { waitForReader } from '../reader/view.ts';
import {
  choose,
  closeMenus,
  closeSideBar,
  indexReady,
  menuItems,
  openSideBar,
  pinButton,
  pressInPopup,
  TOOLBAR_BUTTON,
  viewText,
} from './firefox-places.ts';

const ONLY_FIREFOX = 'the driver of Chromium reaches no window of the browser itself: see ways-in.e2e.ts';
const PAGE_MENU = '#contentAreaContextMenu';
const BUTTON_MENU = '#toolbar-context-menu';
const LIBRARY = 'Open the library of highlights';

type Open = (url: string) => Promise<TestPage>;

/** A page with marks in front; what a try before this one left open is closed. */
async function prose(rig: Rig, open: Open, name: string): Promise<TestPage> {
  await closeMenus(rig.window);
  const address = `https://www.un.org/en/in-firefox-${name}`;
  rig.hosts.serve(address, page('prose'));
  const tab = await open(address);
  await waitForMarks(tab, 7, 'reference');
  return tab;
}

/** Selects the beginning of the last paragraph; the middle of its first words. */
const select = (tab: TestPage) =>
  tab.evaluate((): readonly [number, number] => {
    const text = document.querySelector('#plain')?.firstChild;
    if (text) getSelection()?.setBaseAndExtent(text, 0, text, 30);
    const { x, y, height } = getSelection()?.getRangeAt(0).getBoundingClientRect() ?? new DOMRect();
    return [x + 20, y + height / 2];
  });

test('the address bar shows what is found after the keyword; Enter opens it', async ({ rig, open, skip }) => {
  const { window } = rig;
  if (!window) return skip(ONLY_FIREFOX);
  const tab = await prose(rig, open, 'bar');
  await indexReady(rig);
  await window.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('#urlbar-input');
    field?.focus();
    field?.select();
  });
  await window.type('un 70/1');
  await window.waitFor(() =>
    [...document.querySelectorAll('.urlbarView-row')].some(({ textContent }) =>
      textContent.includes('Transforming our world'),
    ),
  );
  await window.press('ArrowDown');
  await window.waitFor(
    () => document.querySelector<HTMLInputElement>('#urlbar-input')?.value === 'un symbol:A/RES/70/1',
  );
  await window.press('Enter');
  await tab.waitFor(() =>
    document.querySelector('.look-up-card')?.shadowRoot?.textContent.includes('Transforming our world'),
  );
});

describe('the context menu', () => {
  test('looks up and keeps the words that are selected', async ({ rig, open, skip }) => {
    const { window } = rig;
    if (!window) return skip(ONLY_FIREFOX);
    const tab = await prose(rig, open, 'selection');
    await tab.click(...(await select(tab)), 'right');
    const [lookUp, keep] = [`Look up “Requests the Secretary-General”`, 'Highlight the selection'];
    await expect.poll(() => menuItems(window, PAGE_MENU)).toEqual([lookUp, keep]);
    await choose(window, PAGE_MENU, keep);
    await expect.poll(() => painted(tab, 'yellow')).toEqual(['Requests the Secretary-General']);
    await tab.click(...(await select(tab)), 'right');
    await choose(window, PAGE_MENU, lookUp);
    const opened = await rig.waitForPage('lookup.html?query');
    await opened.waitFor(
      () =>
        document.querySelector<HTMLInputElement>('[role=combobox]')?.value ===
        'Requests the Secretary-General',
    );
    await opened.close();
  });

  test('opens a linked document in the reader', async ({ rig, open, skip }) => {
    const { window } = rig;
    if (!window) return skip(ONLY_FIREFOX);
    serveDocument(rig.hosts, 'A/RES/67/123', textPdf([['Recalling its resolution 60/1,']]), 'embed');
    const tab = await prose(rig, open, 'link');
    const place = await tab.evaluate((): readonly [number, number] => {
      const { x, y, width, height } =
        document.querySelector('#first a')?.getBoundingClientRect() ?? new DOMRect();
      return [x + width / 2, y + height / 2];
    });
    await tab.click(...place, 'right');
    await expect.poll(() => menuItems(window, PAGE_MENU)).toEqual(['Read this document in Rapporteur']);
    await choose(window, PAGE_MENU, 'Read this document in Rapporteur');
    const reader = await rig.waitForPage('reader.html');
    await waitForReader(reader, 1);
    await reader.close();
  });
});

test('the side bar lists what the page in front cites, and follows the tab', async ({ rig, open, skip }) => {
  const { window } = rig;
  if (!window) return skip(ONLY_FIREFOX);
  await prose(rig, open, 'side');
  await openSideBar(window);
  await expect.poll(() => viewText(rig, 'sidebar')).toContain('A/75/345');
  const other = 'https://www.un.org/en/in-firefox-other';
  rig.hosts.serve(other, { body: '<p>Recalling its resolution 72/198 of 18 December 2017,' });
  await open(other);
  await expect.poll(() => viewText(rig, 'sidebar')).toContain('A/RES/72/198');
  expect(await viewText(rig, 'sidebar')).not.toContain('A/75/345');
  await closeSideBar(window);
});

test('the button in the toolbar counts, opens the popup and has a menu', async ({ rig, open, skip }) => {
  const { window } = rig;
  if (!window) return skip(ONLY_FIREFOX);
  await prose(rig, open, 'button');
  await pinButton(window);
  await window.waitFor((button) => document.querySelector(button)?.textContent.includes('5'), TOOLBAR_BUTTON);
  await window.click(TOOLBAR_BUTTON);
  await expect.poll(() => viewText(rig, 'popup')).toContain('5 references');
  await window.press('Escape');
  await expect.poll(() => viewText(rig, 'popup')).toBe('');
  await window.click(TOOLBAR_BUTTON, 'right');
  await expect.poll(() => menuItems(window, BUTTON_MENU)).toEqual([LIBRARY]);
  await choose(window, BUTTON_MENU, LIBRARY);
  await (await rig.waitForPage('library.html')).close();
});

test('the popup opens the side bar', async ({ rig, open, skip }) => {
  const { window } = rig;
  if (!window) return skip(ONLY_FIREFOX);
  await prose(rig, open, 'popup');
  await pinButton(window);
  await window.click(TOOLBAR_BUTTON);
  await expect.poll(() => viewText(rig, 'popup')).toContain('5 references');
  await pressInPopup(rig, window, 'Panel');
  await expect.poll(() => viewText(rig, 'sidebar')).toContain('A/75/345');
  await expect.poll(() => viewText(rig, 'popup')).toBe('');
  await closeSideBar(window);
});

test('its keys step through what is cited, open a card and keep a selection', async ({ rig, open, skip }) => {
  const { window } = rig;
  if (!window) return skip(ONLY_FIREFOX);
  const tab = await prose(rig, open, 'keys');
  await window.press('Alt+.');
  await expect.poll(() => announced(tab)).toContain('67/123');
  await window.press('Alt+Shift+.');
  await waitForCards(tab, ['A/RES/67/123']);
  await tab.press('Escape');
  await waitForCards(tab, []);
  await select(tab);
  await window.press('Alt+Shift+,');
  await expect.poll(() => painted(tab, 'yellow')).toEqual(['Requests the Secretary-General']);
});
