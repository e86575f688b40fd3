import { expect, test, textPdf, type Rig, type TestFrame, type TestPage } from './harness/index.ts';
import { framing } from './pages/index.ts';
import { waitForReader } from './reader/view.ts';

const LETTER = textPdf([
  ['A/79/711', '', 'Recalling its resolutions 70/1 and 72/198,'],
  ['A/79/711', '', '1. Takes note of document A/73/131;'],
]);

/** Chromium's own viewer is an extension of this name. */
const CHROMIUM_VIEWER = 'mhjfbmdgcfjbbpaeojofohoefgiehjai';

const serve = (rig: Rig, address: string) =>
  rig.hosts.serve(address, { type: 'application/pdf', body: LETTER });

const chooseOriginal = (reader: TestFrame) =>
  reader.waitFor(() => {
    document.querySelector<HTMLElement>('.reader-menu > button[aria-expanded="false"]')?.click();
    const items = [...document.querySelectorAll<HTMLElement>('[role="menuitem"]')];
    const item = items.find(({ textContent }) => textContent.includes('viewer'));
    item?.click();
    return item !== undefined;
  });

/** Firefox's viewer runs at the address of the document, Chromium's in a frame of its own. */
const firefoxViewer = (frame: TestFrame) =>
  frame.waitFor(() => document.querySelector('#viewerContainer') !== null);

/** Goes to a PDF; Firefox reports no load where the reader takes it. */
async function goTo(tab: TestPage, address: string): Promise<void> {
  await tab.goto(address).catch(() => undefined);
}

const readerOf = (rig: Rig, tab: TestPage, address: string): Promise<TestFrame> =>
  rig.browser === 'firefox' ? rig.waitForPage(encodeURIComponent(address)) : tab.frame('reader.html');

test('the original view of a PDF in a tab is remembered for it, and for no other', async ({ rig, open }) => {
  const address = 'https://documents.un.org/doc/original.pdf';
  const other = 'https://documents.un.org/doc/other.pdf';
  serve(rig, address);
  serve(rig, other);
  const tab = await open('about:blank');
  await goTo(tab, address);
  const reader = await readerOf(rig, tab, address);
  await waitForReader(reader, 1);
  await chooseOriginal(reader);
  if (rig.browser === 'firefox') {
    const left = await rig.waitForPage(address);
    await firefoxViewer(left);
    await left.reload();
    await firefoxViewer(left);
  } else {
    await tab.frame(CHROMIUM_VIEWER);
    await tab.reload();
    await tab.frame(CHROMIUM_VIEWER);
  }
  const next = await open('about:blank');
  await goTo(next, other);
  expect((await waitForReader(await readerOf(rig, next, other), 1)).pages).toBe(2);
});

test('the original view of a PDF within a page is remembered for it', async ({ rig, open }) => {
  const address = 'https://documents.un.org/doc/framed.pdf';
  const around = 'https://www.un.org/en/framing';
  serve(rig, address);
  rig.hosts.serve(around, framing(address));
  const tab = await open(around);
  if (rig.browser === 'firefox') {
    // Other pages than those of the documents' hosts may not frame the reader.
    await firefoxViewer(await tab.frame(address));
    return;
  }
  const reader = await tab.frame('reader.html');
  await waitForReader(reader, 1);
  await chooseOriginal(reader);
  await tab.frame(CHROMIUM_VIEWER);
  await tab.reload();
  await tab.frame(CHROMIUM_VIEWER);
});
