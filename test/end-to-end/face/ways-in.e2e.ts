import { describe, expect, serveDocument, test, textPdf, waitForMarks, type Rig } from '../harness/index.ts';
import { page } from '../pages/index.ts';
import { waitForReader } from '../reader/view.ts';
import { keepExcerpts } from './excerpts.ts';
import { set, tabAt } from './settings.ts';

/** Events of Chromium's API can be raised from within the worker; automation reaches neither its menus nor its address bar. */
interface Raised {
  dispatch(...told: unknown[]): void;
}

const ONLY_CHROMIUM = 'in Firefox the window itself is reached: see ways-in-firefox.e2e.ts';

function press(rig: Rig, item: string, pressed: Record<string, unknown>, tabId = 0): Promise<void> {
  return rig.background(
    ({ item: menuItemId, pressed: details, tabId: id }) => {
      const clicked = browser.contextMenus.onClicked as unknown as Raised;
      clicked.dispatch({ menuItemId, ...details }, { id });
    },
    { item, pressed, tabId },
  );
}

describe('the address bar', () => {
  test('suggests after the keyword and opens what is chosen', async ({ rig, skip }) => {
    if (rig.browser === 'firefox') return skip(ONLY_CHROMIUM);
    await (await rig.openExtensionPage('options.html')).close();
    const ask = () =>
      rig.background(
        (typed) =>
          new Promise<{ content: string; description: string }[]>((resolve) =>
            (browser.omnibox.onInputChanged as unknown as Raised).dispatch(typed, resolve),
          ),
        '70/1',
      );
    await expect.poll(async () => (await ask())[0]?.content, { timeout: 30_000 }).toBe('symbol:A/RES/70/1');
    expect((await ask())[0]?.description).toContain('Transforming our world');
    await rig.background(() =>
      (browser.omnibox.onInputEntered as unknown as Raised).dispatch('symbol:A/RES/70/1', 'newForegroundTab'),
    );
    const opened = await rig.waitForPage('lookup.html');
    await opened.waitFor(() =>
      document.querySelector('.look-up-card')?.shadowRoot?.textContent.includes('Transforming our world'),
    );
    await opened.close();
  });
});

describe('the context menu', () => {
  test('looks up the selected words', async ({ rig, skip }) => {
    if (rig.browser === 'firefox') return skip(ONLY_CHROMIUM);
    await press(rig, 'lookUp', { selectionText: ' A/RES/72/198 ' });
    const opened = await rig.waitForPage('lookup.html');
    await opened.waitFor(
      () => document.querySelector<HTMLInputElement>('[role=combobox]')?.value === 'A/RES/72/198',
    );
    await opened.close();
  });

  test('keeps the selected words', async ({ rig, open, skip }) => {
    if (rig.browser === 'firefox') return skip(ONLY_CHROMIUM);
    const address = 'https://www.un.org/en/menu';
    rig.hosts.serve(address, page('prose'));
    const tab = await open(address);
    await waitForMarks(tab, 7, 'reference');
    await tab.evaluate(() => {
      const text = document.querySelector('#plain')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 30);
    });
    await press(rig, 'keep', {}, await tabAt(rig, address));
    const panel = await rig.openExtensionPage(`sidepanel.html?tab=${await tabAt(rig, address)}`);
    await panel.waitFor(() => {
      document.querySelectorAll<HTMLElement>('[role=tab]')[2]?.click();
      return document.querySelector('.panel-excerpt-quote')?.textContent.includes('Requests the');
    });
    await panel.close();
  });

  test('opens a linked document in the reader', async ({ rig, skip }) => {
    if (rig.browser === 'firefox') return skip(ONLY_CHROMIUM);
    serveDocument(rig.hosts, 'A/79/778', textPdf([['Recalling its resolution 70/1,']]), 'embed');
    await press(rig, 'read', { linkUrl: 'https://docs.un.org/en/A/79/778' });
    const opened = await rig.waitForPage('reader.html');
    await waitForReader(opened, 1);
    await opened.close();
  });

  test('opens the library', async ({ rig, skip }) => {
    if (rig.browser === 'firefox') return skip(ONLY_CHROMIUM);
    await press(rig, 'library', {});
    await (await rig.waitForPage('library.html')).close();
  });
});

describe('the side panel', () => {
  const RECORD = 'https://digitallibrary.un.org/record/9000001';

  test('shows the document between what it cites and what cites it; a node opens its card', async ({
    rig,
    open,
  }) => {
    rig.hosts.serve(RECORD, page('library-record'));
    await waitForMarks(await open(RECORD), 1, 'reference');
    const panel = await rig.openExtensionPage(`sidepanel.html?tab=${await tabAt(rig, RECORD)}`);
    await panel.evaluate(() => {
      const request = { symbol: 'A/75/1', language: 'en', title: 'A report', cites: ['A/RES/70/1'] };
      return browser.runtime.sendMessage({ type: 'network.read', request });
    });
    await panel.waitFor(() => document.querySelectorAll('[role=tab]').length === 4);
    await panel.evaluate(() => document.querySelectorAll<HTMLElement>('[role=tab]')[3]?.click());
    await panel.waitFor(
      () => document.querySelector('.network-nodes.network-start button')?.textContent === 'A/75/1',
    );
    expect(await panel.evaluate(() => document.querySelector('.network-this')?.textContent)).toBe(
      'A/RES/70/1',
    );
    await panel.evaluate(() => {
      const node = document.querySelector<HTMLElement>('.network-start button');
      node?.focus();
      node?.click();
    });
    await panel.waitFor(() =>
      document
        .querySelector('.look-up-card')
        ?.shadowRoot?.querySelector('.name')
        ?.textContent.includes('A/75/1'),
    );
    // Keys go to the card once it has the focus.
    await panel.waitFor(() => document.activeElement?.matches('.look-up-card'));
    await panel.press('Escape');
    await panel.waitFor(
      () =>
        document.activeElement?.matches('.network-start button') && !document.querySelector('.look-up-card'),
    );
    await panel.close();
  });

  test('lists the highlights of the document, and none of another', async ({ rig, open }) => {
    rig.hosts.serve(RECORD, page('library-record'));
    const shown = await open(RECORD);
    await waitForMarks(shown, 1, 'reference');
    const panel = await rig.openExtensionPage(`sidepanel.html?tab=${await tabAt(rig, RECORD)}`);
    await keepExcerpts(panel);
    await panel.waitFor(() => document.querySelectorAll('[role=tab]').length === 4);
    await panel.evaluate(() => document.querySelectorAll<HTMLElement>('[role=tab]')[2]?.click());
    await panel.waitFor(() => document.querySelectorAll('.panel-excerpt').length === 1);
    expect(await panel.evaluate(() => document.querySelector('.panel-excerpt')?.textContent)).toContain(
      'Compare with the draft',
    );
    await panel.close();
  });
});

describe('the options', () => {
  test('change what stands on open pages at once', async ({ rig, open }) => {
    const address = 'https://www.un.org/en/at-once';
    rig.hosts.serve(address, page('prose'));
    const shown = await open(address);
    await waitForMarks(shown, 7, 'underline-reference');
    const options = await rig.openExtensionPage('options.html');
    await options.waitFor(() => document.querySelector('input[value=tint]') !== null);
    await options.evaluate(() => document.querySelector<HTMLElement>('input[value=tint]')?.click());
    await waitForMarks(shown, 7, 'tint-reference');
    await options.evaluate(() => {
      const switches = document.querySelectorAll<HTMLElement>('#marks [role=switch]');
      switches[0]?.click();
    });
    await shown.waitFor(
      () => ![...CSS.highlights].some(([name, { size }]) => name.endsWith('-reference') && size > 0),
    );
    await set(rig, { markStyle: 'underline', markReferences: true });
    await waitForMarks(shown, 7, 'underline-reference');
    await options.close();
  });

  test('ask the browser for a site that is added, and say when it is refused', async ({ rig }) => {
    const options = await rig.openExtensionPage('options.html');
    await options.waitFor(() => document.querySelector('.options-add input') !== null);
    // The browser's own question cannot be answered by automation: it is answered here.
    await options.evaluate(() => {
      const scope = globalThis as unknown as { browser?: typeof browser; chrome: typeof browser };
      const asked: unknown[] = [];
      Object.assign(globalThis, { asked });
      (scope.browser ?? scope.chrome).permissions.request = (wanted) => {
        asked.push(wanted.origins);
        return Promise.resolve(false);
      };
      document.querySelector<HTMLElement>('.options-add input')?.focus();
    });
    await options.type('https://unsdg.example/any/page');
    await options.press('Enter');
    await options.waitFor(() =>
      document.querySelector('.options-add [role=alert]')?.textContent.includes('unsdg.example'),
    );
    expect(await options.evaluate(() => (globalThis as unknown as { asked: unknown[] }).asked)).toEqual([
      ['*://unsdg.example/*'],
    ]);
    await options.close();
  });
});
