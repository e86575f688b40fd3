import { expect } from 'vitest';
import { serveDocument, textPdf, waitForMarks, type Rig, type TestPage } from '../harness/index.ts';
import { page } from '../pages/index.ts';
import { waitForReader } from '../reader/view.ts';
import { keepExcerpts } from './excerpts.ts';
import { tabAt } from './settings.ts';

/** A view of the product with something in it. */
export interface ShownView {
  readonly tab: TestPage;
  /** Waits until the view stands again after a change of settings; does what brings it back. */
  readonly settled: () => Promise<unknown>;
  /** Selectors from the document to the view, where it is only part of a page. */
  readonly within?: readonly string[];
  /** True for views in a page that is not ours: `lang` and `data-theme` are not on its document. */
  readonly isOver?: boolean;
  /** False where the focus comes in by a command of the browser, which other specs press. */
  readonly walked?: false;
}

type Open = (url?: string) => Promise<TestPage>;

export interface View {
  readonly name: string;
  readonly show: (rig: Rig, open: Open) => Promise<ShownView>;
}

const CITED = 'S/RES/1325(2000)';
const OVERLAY = ['rapporteur-overlay', '.layer'] as const;

/** A page of the extension; `until` is there once it is filled. */
const extensionPage = (path: string, until: string) => async (rig: Rig, open: Open) => {
  const address = `https://www.un.org/en/view-${path.replace(/\W.*/, '')}`;
  let tabId = 0;
  if (path.includes('TAB')) {
    rig.hosts.serve(address, page('prose'));
    await waitForMarks(await open(address), 7, 'reference');
    tabId = await tabAt(rig, address);
  }
  const tab = await rig.openExtensionPage(path.replace('TAB', String(tabId)));
  return { tab, settled: () => tab.waitFor((wanted) => document.querySelector(wanted) !== null, until) };
};

const tabOfPanel = (index: number, until: string) => async (rig: Rig, open: Open) => {
  const shown = await extensionPage('sidepanel.html?tab=TAB', '[role=tab]')(rig, open);
  await shown.settled();
  const settled = () =>
    shown.tab.waitFor(
      ({ index: number, until: wanted }) => {
        const tab = document.querySelectorAll<HTMLElement>('[role=tab]')[number];
        if (tab?.ariaSelected !== 'true') tab?.click();
        return document.querySelector(wanted) !== null;
      },
      { index, until },
    );
  return { ...shown, settled };
};

/** The card of what was looked up, in the language of the page: in another language it is another card. */
async function lookUp(rig: Rig, open: Open): Promise<ShownView> {
  const { tab } = await extensionPage('lookup.html?kind=symbol&id=A/RES/70/1', '.look-up-card')(rig, open);
  const settled = () =>
    tab.waitFor(() => {
      const card = document.querySelector('.look-up-card')?.shadowRoot?.querySelector('article');
      return card?.ariaBusy === 'false' && card.lang === document.documentElement.lang;
    });
  return { tab, settled };
}

/** The picture of a document that cites, and is cited. */
async function network(rig: Rig, open: Open): Promise<ShownView> {
  const address = 'https://digitallibrary.un.org/record/9000002';
  rig.hosts.serve(address, page('library-record'));
  await waitForMarks(await open(address), 1, 'reference');
  const tab = await rig.openExtensionPage(`sidepanel.html?tab=${await tabAt(rig, address)}`);
  await tab.evaluate(() => {
    const request = { symbol: 'A/75/1', language: 'en', title: 'A report', cites: ['A/RES/70/1'] };
    return browser.runtime.sendMessage({ type: 'network.read', request });
  });
  const settled = () =>
    tab.waitFor(() => {
      const last = document.querySelectorAll<HTMLElement>('[role=tab]')[3];
      if (last?.ariaSelected !== 'true') last?.click();
      return document.querySelector('.network-nodes.network-start button') !== null;
    });
  return { tab, settled };
}

async function prose(rig: Rig, open: Open, name: string): Promise<{ tab: TestPage; tabId: number }> {
  const address = `https://www.un.org/en/view-${name}`;
  rig.hosts.serve(address, page('prose'));
  const tab = await open(address);
  await waitForMarks(tab, 7, 'reference');
  return { tab, tabId: await tabAt(rig, address) };
}

/** Whether a card of a language, with its content, stands over the page within a few seconds. */
async function isCardOpen(tab: TestPage, language: string): Promise<boolean> {
  try {
    return await tab.waitFor(
      (wanted) => {
        const root = document.querySelector('rapporteur-overlay')?.shadowRoot;
        return root?.querySelector(`.card[aria-busy=false][lang^=${wanted}] .elements`) != null;
      },
      language,
      4_000,
    );
  } catch {
    return false;
  }
}

/** A card over a page, opened as the side panel opens it. */
async function card(rig: Rig, open: Open): Promise<ShownView> {
  const { tab, tabId } = await prose(rig, open, 'card');
  const settled = async () => {
    await waitForMarks(tab, 7, 'reference');
    // The card of the look before stands until the page is read with the new settings.
    const language = await rig.background(async () => {
      const { settings } = await browser.storage.local.get('settings');
      return (settings as { interfaceLanguage?: string } | undefined)?.interfaceLanguage ?? 'en';
    });
    // A page that is being read again with new settings drops a card that is asked for meanwhile: it is asked for again.
    let open = false;
    for (let attempt = 0; attempt < 3 && !open; attempt++) {
      await rig.background(
        ({ tabId: id, key }) =>
          browser.tabs.sendMessage(id, { type: 'page.openCard', request: { type: 'reference', key } }),
        { tabId, key: CITED },
      );
      open = await isCardOpen(tab, language);
    }
    expect(open).toBe(true);
  };
  return { tab, settled, within: OVERLAY, isOver: true };
}

/** The bar by a selection. */
async function bar(rig: Rig, open: Open): Promise<ShownView> {
  const { tab } = await prose(rig, open, 'bar');
  const settled = async () => {
    await waitForMarks(tab, 7, 'reference');
    await tab.evaluate(() => {
      const text = document.querySelector('#plain')?.firstChild;
      if (text) getSelection()?.setBaseAndExtent(text, 0, text, 40);
    });
    // The views come with the first movement of the hand; the bar is theirs.
    await tab.move(40, 200);
    await tab.move(60, 210);
    await tab.waitFor(() => {
      const root = document.querySelector('rapporteur-overlay')?.shadowRoot;
      return root?.querySelector('.excerpt-bar') != null;
    });
  };
  return { tab, settled, within: OVERLAY, isOver: true, walked: false };
}

async function reader(rig: Rig): Promise<ShownView> {
  serveDocument(
    rig.hosts,
    'A/79/777',
    textPdf([['United Nations', 'A/79/777', 'Recalling its resolutions 70/1 and 72/198,'], ['2']]),
    'embed',
  );
  const address = encodeURIComponent('https://docs.un.org/en/A/79/777');
  const tab = await rig.openExtensionPage(`reader.html?file=${address}`);
  return { tab, settled: () => waitForReader(tab, 2) };
}

async function library(rig: Rig): Promise<ShownView> {
  const tab = await rig.openExtensionPage('library.html');
  await keepExcerpts(tab);
  return { tab, settled: () => tab.waitFor(() => document.querySelectorAll('.excerpt').length > 2) };
}

export const VIEWS: readonly View[] = [
  { name: 'the popup', show: extensionPage('popup.html?tab=TAB', '.popup-counts') },
  { name: 'the look-up', show: lookUp },
  { name: 'the panel', show: extensionPage('sidepanel.html?tab=TAB', '.panel-row') },
  { name: 'the acronyms of the panel', show: tabOfPanel(1, '.panel-row') },
  { name: 'the network of the panel', show: network },
  { name: 'the options', show: extensionPage('options.html', '.options-request') },
  { name: 'the welcome page', show: extensionPage('welcome.html', '.welcome-move') },
  { name: 'the packs', show: extensionPage('packs.html', 'main h1') },
  { name: 'the empty reader', show: extensionPage('reader.html', '.reader-message') },
  { name: 'the reader', show: reader },
  { name: 'the library', show: library },
  { name: 'a card', show: card },
  { name: 'the bar of a selection', show: bar },
];
