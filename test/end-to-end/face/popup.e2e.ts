import {
  describe,
  expect,
  markCounts,
  test,
  waitForMarks,
  type Rig,
  type TestPage,
} from '../harness/index.ts';
import { page } from '../pages/index.ts';
import { tabAt } from './settings.ts';

const marked = async (tab: TestPage) =>
  Object.entries(await markCounts(tab))
    .filter(([name]) => /reference|term/.test(name))
    .reduce((sum, [, count]) => sum + count, 0);

const openPopup = async (rig: Rig, address: string) =>
  rig.openExtensionPage(`popup.html?tab=${await tabAt(rig, address)}`);

const press = (tab: TestPage, selector: string, text: string) =>
  tab.waitFor(
    ({ wanted, words }) => {
      const all = [...document.querySelectorAll<HTMLElement>(wanted)];
      const element = all.find(({ textContent }) => textContent.includes(words));
      element?.click();
      return element !== undefined;
    },
    { wanted: selector, words: text },
  );

describe('the popup', () => {
  test('suggests while one types, explains by Enter, and goes back by Escape', async ({ rig }) => {
    const tab = await rig.openExtensionPage('popup.html');
    await tab.waitFor(() => document.activeElement?.getAttribute('role') === 'combobox');
    await tab.type('70/1');
    await tab.waitFor(() => document.querySelector('[role=option]')?.textContent.includes('A/RES/70/1'));
    await tab.press('ArrowDown');
    expect(
      await tab.evaluate(() => document.querySelector('[role=option][aria-selected=true]')?.textContent),
    ).toContain('A/RES/70/1');
    await tab.press('Enter');
    const text = await tab.waitFor(() => {
      const card = document.querySelector('.look-up-card')?.shadowRoot?.querySelector('.inline-card');
      return card?.textContent.includes('Transforming our world') ? card.textContent : '';
    });
    expect(text).toContain('General Assembly');
    await tab.press('Escape');
    await tab.waitFor(() => document.activeElement?.getAttribute('role') === 'combobox');
    await tab.close();
  });

  test('says so where nothing is known', async ({ rig }) => {
    const tab = await rig.openExtensionPage('popup.html');
    await tab.waitFor(() => document.activeElement?.getAttribute('role') === 'combobox');
    await tab.type('qqqqzzzz');
    await tab.waitFor(() =>
      document.querySelector('.look-up [role=status]')?.textContent.includes('qqqqzzzz'),
    );
    await tab.close();
  });

  test('counts what the page has, and switches its marks off and on', async ({ rig, open }) => {
    const address = 'https://www.un.org/en/switch';
    rig.hosts.serve(address, page('prose'));
    const shown = await open(address);
    await waitForMarks(shown, 7, 'reference');
    const tab = await openPopup(rig, address);
    // The popup follows a page that is still being read.
    await tab.waitFor(() => document.querySelector('.popup-counts li')?.textContent === '5 references');
    await press(tab, '.popup-page label', 'Mark this page');
    await shown.waitFor(() => ![...CSS.highlights].some(([name]) => name.endsWith('-reference')));
    expect(await marked(shown)).toBe(0);
    await press(tab, '.popup-page label', 'Mark this page');
    await waitForMarks(shown, 7, 'reference');
    await tab.close();
  });

  test('switches a whole site off and on', async ({ rig, open }) => {
    const address = 'https://press.un.org/en/switch';
    rig.hosts.serve(address, page('prose'));
    const shown = await open(address);
    await waitForMarks(shown, 7, 'reference');
    const tab = await openPopup(rig, address);
    await press(tab, '.popup-page label', 'Mark press.un.org');
    await shown.waitFor(() => ![...CSS.highlights].some(([name]) => name.endsWith('-reference')));
    await press(tab, '.popup-page label', 'Mark press.un.org');
    await waitForMarks(shown, 7, 'reference');
    await tab.close();
  });
});
