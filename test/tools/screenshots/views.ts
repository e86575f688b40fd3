import type { Page } from 'playwright-core';
import { faulted, waitedFor } from './refusals.ts';

/** One picture: a page of the extension, its size, and what is done before. */
export interface View {
  readonly name: string;
  /** Page of the extension; `{tab}` stands for the tab that shows the sample document. */
  readonly path: string;
  readonly width: number;
  /** Null for the whole length of the page. */
  readonly height: number | null;
  /** Done before the page is opened. */
  readonly before?: (page: Page) => Promise<void>;
  readonly prepare?: (page: Page) => Promise<void>;
}

const tab = (number: number) => async (page: Page) => {
  await page.locator('[role=tab]').nth(number).click();
};

const both =
  (...steps: readonly ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const step of steps) await step(page);
  };

export const VIEWS: readonly View[] = [
  { name: 'popup', path: 'popup.html?tab={tab}', width: 400, height: 480 },
  { name: 'popup-narrow', path: 'popup.html?tab={tab}', width: 200, height: 520 },
  {
    name: 'popup-look-up',
    path: 'popup.html?tab={tab}',
    width: 400,
    height: 600,
    prepare: (page) => page.locator('[role=combobox]').pressSequentially('70/1'),
  },
  { name: 'look-up-symbol', path: 'lookup.html?kind=symbol&id=A/RES/70/1', width: 460, height: 640 },
  { name: 'look-up-term', path: 'lookup.html?kind=term&id=ACABQ', width: 460, height: 640 },
  { name: 'panel-references', path: 'sidepanel.html?tab={tab}', width: 380, height: 900 },
  { name: 'panel-acronyms', path: 'sidepanel.html?tab={tab}', width: 380, height: 900, prepare: tab(1) },
  { name: 'panel-200', path: 'sidepanel.html?tab={tab}', width: 190, height: 450 },
  { name: 'panel-200-acronyms', path: 'sidepanel.html?tab={tab}', width: 190, height: 450, prepare: tab(1) },
  { name: 'panel-highlights', path: 'sidepanel.html?tab={tab}', width: 380, height: 700, prepare: tab(2) },
  { name: 'panel-network', path: 'sidepanel.html?tab={tab}', width: 380, height: 800, prepare: tab(3) },
  { name: 'options', path: 'options.html', width: 1000, height: null },
  { name: 'options-narrow', path: 'options.html', width: 360, height: null },
  {
    name: 'options-waiting',
    path: 'options.html',
    width: 1000,
    height: null,
    before: both(waitedFor('index.status'), waitedFor('kept.list')),
  },
  {
    name: 'options-database-refused',
    path: 'options.html',
    width: 1000,
    height: null,
    before: both(
      faulted('index.status', 'index-unavailable'),
      faulted('kept.list', 'kept-database'),
      faulted('network.count', 'network-database'),
    ),
  },
  { name: 'welcome', path: 'welcome.html', width: 1000, height: null },
  { name: 'welcome-200', path: 'welcome.html', width: 500, height: null },
  { name: 'library', path: 'library.html', width: 1200, height: 800 },
  { name: 'packs', path: 'packs.html', width: 1000, height: 800 },
  { name: 'packs-200', path: 'packs.html', width: 500, height: 700 },
];

export interface Look {
  readonly language: 'ar' | 'zh' | 'en' | 'fr' | 'ru' | 'es';
  readonly theme: 'light' | 'dark';
}

export const LOOKS: readonly Look[] = [
  { language: 'en', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'ar', theme: 'light' },
  { language: 'zh', theme: 'light' },
];

/** Cards are read in the language of the text: one more script, and the dark of each side. */
export const CARD_LOOKS: readonly Look[] = [
  ...LOOKS,
  { language: 'ru', theme: 'light' },
  { language: 'ar', theme: 'dark' },
];
