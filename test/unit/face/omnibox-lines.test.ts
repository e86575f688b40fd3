import { expect, it, vi } from 'vitest';
import type { Found } from '../../../lib/index/protocol.ts';
import { offerOmnibox } from '../../../lib/menus/omnibox.ts';
import { FakeEvent, fakeBrowser } from '../doors/browser.ts';

const { current } = vi.hoisted<{ current: { browser: unknown } }>(() => ({ current: { browser: null } }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return current.browser;
  },
}));

/** The lines that the address bar shows for what was found. */
async function linesOf(...found: Found[]): Promise<string[]> {
  const changed = new FakeEvent();
  const browser = fakeBrowser();
  const omnibox = {
    onInputStarted: new FakeEvent(),
    onInputChanged: changed,
    onInputEntered: new FakeEvent(),
  };
  current.browser = { ...browser, omnibox };
  vi.stubGlobal('chrome', browser);
  vi.stubGlobal('navigator', { languages: ['en'] });
  offerOmnibox(() => Promise.resolve(found));
  return new Promise((resolve) =>
    changed.raise('70', (shown: { description: string }[]) =>
      resolve(shown.map(({ description }) => description)),
    ),
  );
}

const document: Found = {
  ...{ kind: 'symbol', id: 'A/80/1', display: 'A/80/1', kindName: 'Report', known: true },
  title: { text: 'On “fish” & <chips>', language: 'en' },
};

it('a line names a document by its title, else by its kind, without what would be markup', async () => {
  expect(await linesOf(document, { ...document, title: null })).toEqual([
    'A/80/1 · On “fish”    chips ',
    'A/80/1 · Report',
  ]);
});
