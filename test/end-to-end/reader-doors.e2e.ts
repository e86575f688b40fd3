import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  expect,
  serveDocument,
  test,
  textPdf,
  type Rig,
  type TestFrame,
  type TestPage,
} from './harness/index.ts';
import { readerFor, waitForReader } from './reader/view.ts';

const LETTER = textPdf([
  ['A/79/701', '', 'Recalling its resolutions 70/1 and 72/198,'],
  ['A/79/701', '', '1. Takes note of document A/73/131;'],
  ['A/79/701', '', '2. Takes note of document A/74/131;'],
]);

const choose = (rig: Rig, readerMode: string) =>
  rig.background(async (mode) => {
    await browser.storage.local.set({ settings: { readerMode: mode } });
  }, readerMode);

/** Presses the offer to read a document in the reader; a press by script is none. */
async function accept(tab: TestPage): Promise<void> {
  const { x, y } = await tab
    .waitFor(() => {
      for (const host of document.documentElement.children) {
        const box = host.shadowRoot?.querySelector('button')?.getBoundingClientRect();
        if (box && box.width > 0) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return null;
    })
    .then((at) => at ?? { x: 0, y: 0 });
  await tab.click(x, y);
}

const chooseInMenu = (reader: TestFrame, name: RegExp) =>
  reader.waitFor((pattern) => {
    document.querySelector<HTMLElement>('.reader-menu > button[aria-expanded="false"]')?.click();
    const items = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    const item = items.find(({ textContent }) => new RegExp(pattern).test(textContent));
    item?.click();
    return item !== undefined;
  }, name.source);

test('the original view is one choice away, remembered for the document, and left by the offer', async ({
  rig,
  open,
}) => {
  serveDocument(rig.hosts, 'A/79/701', LETTER, 'iframe');
  const tab = await open('https://docs.un.org/en/A/79/701');
  const reader = await tab.frame('framed=1');
  await waitForReader(reader, 1);
  await chooseInMenu(reader, /viewer/);
  const shown = () => document.querySelector('iframe[src*="direct=true"]') !== null;
  await tab.waitFor(shown);
  await tab.reload();
  await tab.waitFor(shown);
  await accept(tab);
  await waitForReader(await tab.frame('framed=1'), 1);
  await tab.reload();
  await waitForReader(await tab.frame('framed=1'), 1);
});

test('by the button: nothing opens by itself, and the button opens', async ({ rig, open }) => {
  await choose(rig, 'button');
  serveDocument(rig.hosts, 'A/79/702', LETTER, 'embed');
  const tab = await open('https://docs.un.org/en/A/79/702');
  await accept(tab);
  await waitForReader(await tab.frame('framed=1'), 1);
  await choose(rig, 'never');
  await tab.waitFor(() => document.querySelector('embed') !== null);
  await choose(rig, 'always');
});

test('a PDF in a tab stays with the browser where the reader opens by the button, which is over it', async ({
  rig,
  open,
  skip,
}) => {
  if (rig.browser === 'firefox') return skip('Firefox lets no script into its viewer');
  await choose(rig, 'button');
  rig.hosts.serve('https://documents.un.org/doc/tab.pdf', { type: 'application/pdf', body: LETTER });
  const tab = await open('about:blank');
  await tab.goto('https://documents.un.org/doc/tab.pdf').catch(() => undefined);
  await tab.waitFor(() => document.contentType === 'application/pdf');
  await accept(tab);
  expect((await waitForReader(await rig.waitForPage('tab.pdf'), 1)).pages).toBe(3);
  await choose(rig, 'always');
});

test('the setting holds for PDFs in a tab at once', async ({ rig, open }) => {
  const address = 'https://documents.un.org/doc/setting.pdf';
  rig.hosts.serve(address, { type: 'application/pdf', body: LETTER });
  await choose(rig, 'never');
  const left = await open('about:blank');
  await left.goto(address).catch(() => undefined);
  await left.waitFor(
    () => document.contentType === 'application/pdf' || location.href.includes('setting.pdf'),
  );
  expect(await left.evaluate(() => document.querySelector('.reader'))).toBeNull();
  await choose(rig, 'always');
  const tab = await open('about:blank');
  await tab.goto(address).catch(() => undefined);
  const reader =
    rig.browser === 'firefox' ? await rig.waitForPage('reader.html') : await tab.frame('reader.html');
  await waitForReader(reader, 1);
});

test('a symbol that is typed is opened, at the page that a link names', async ({ rig }) => {
  serveDocument(rig.hosts, 'A/79/703', LETTER);
  const page = await rig.openExtensionPage('reader.html');
  await page.waitFor(() => {
    const box = document.querySelector<HTMLInputElement>('.reader-symbol input');
    box?.focus();
    return box !== null && document.activeElement === box;
  });
  await page.type('a/79/703');
  await page.press('Enter');
  expect((await waitForReader(page, 1)).pages).toBe(3);
  await page.close();
  const linked = await rig.openExtensionPage(`${readerFor('https://docs.un.org/en/A/79/703')}#page=3`);
  await linked.waitFor(() => document.querySelector<HTMLInputElement>('.reader-page-box')?.value === '3');
  await linked.close();
});

test('a file is opened where it is dropped or chosen, and nothing is asked of the network', async ({
  rig,
}) => {
  const before = rig.hosts.requests().length;
  const page = await rig.openExtensionPage('reader.html');
  await page.waitFor(() => document.querySelector('.reader-symbol') !== null);
  await page.evaluate(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'draft.pdf', { type: 'application/pdf' }));
      document
        .querySelector('.reader')
        ?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [...LETTER],
  );
  expect((await waitForReader(page, 1)).pages).toBe(3);
  await chooseInMenu(page, /other|another/i);
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  writeFileSync(join(folder, 'letter.pdf'), textPdf([['Recalling resolution 70/1,']]));
  await page.waitFor(() => document.querySelector('input[type=file]') !== null);
  await page.upload('input[type=file]', join(folder, 'letter.pdf'));
  await page.waitFor(() => document.querySelectorAll('.pdfViewer .page').length === 1);
  expect(rig.hosts.requests().length).toBe(before);
  rmSync(folder, { recursive: true });
  await page.close();
});

test('a document whose page cannot be reached opens from this machine', async ({ rig }) => {
  serveDocument(rig.hosts, 'A/79/704', LETTER);
  const first = await rig.openExtensionPage(readerFor('https://docs.un.org/en/A/79/704'));
  await waitForReader(first, 1);
  await first.waitFor(async () => {
    const request = { symbol: 'A/79/704', language: 'en' };
    const answer: unknown = await browser.runtime.sendMessage({ type: 'kept.find', request });
    return (answer as { value: { document: object | null } }).value.document !== null;
  });
  await first.close();
  for (const address of ['https://docs.un.org/en/A/79/704', 'https://docs.un.org/en/A/79/705']) {
    rig.hosts.serve(address, { body: '', breaksAt: 0 });
  }
  const tab = await rig.newPage();
  // One that is not kept stays the browser's to explain.
  await tab.goto('https://docs.un.org/en/A/79/705').catch(() => undefined);
  await tab.goto('https://docs.un.org/en/A/79/704').catch(() => undefined);
  const reader = await rig.waitForPage('reader.html?symbol=A%2F79%2F704');
  await waitForReader(reader, 1);
  // Beside it may stand that the letter has little text.
  await reader.waitFor(() => document.querySelector('[data-notice=kept]') !== null);
  await reader.close();
});

// Last: Firefox gives no host back.
test('a host that the browser withholds is asked for, with the reason', async ({ rig }) => {
  await withhold(rig, true);
  const page = await rig.openExtensionPage(readerFor('https://documents.un.org/doc/withheld.pdf'));
  const words = await page.waitFor(() =>
    document.querySelector('.reader')?.getAttribute('data-phase') === 'permission'
      ? document.querySelector('.reader-message')?.textContent
      : '',
  );
  expect(words).toContain('documents.un.org');
  expect(rig.hosts.requests().some(({ url }) => url.includes('withheld'))).toBe(false);
  await page.close();
  await withhold(rig, false);
});

/** Withholds the hosts from the extension, as a user does in the browser's own pages; or gives them back. */
async function withhold(rig: Rig, withheld: boolean): Promise<void> {
  if (rig.browser === 'firefox') {
    if (!withheld) return;
    await rig.background(async () => {
      const { origins = [] } = await browser.permissions.getAll();
      await browser.permissions.remove({ origins });
    });
    return;
  }
  const settings = await rig.newPage();
  await settings.goto('chrome://extensions/');
  await settings.evaluate(
    async ({ id, access }) => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> } };
      };
      await chrome.developerPrivate.updateExtensionConfiguration({ extensionId: id, hostAccess: access });
    },
    { id: new URL(rig.origin).host, access: withheld ? 'ON_CLICK' : 'ON_ALL_SITES' },
  );
  await settings.close();
}
