import { violations } from './face/axe.ts';
import {
  expect,
  serveDocument,
  test,
  textPdf,
  waitForMarks,
  type Rig,
  type TestPage,
} from './harness/index.ts';
import { placeOf, waitForCards } from './helpers/cards.ts';
import { ask, press, pressInRow } from './helpers/packs.ts';
import { readerFor, waitForReader } from './reader/view.ts';

/** What nobody else knows of: resolutions of a session that are numbered beyond its last. */
const cites = (number: number) =>
  `Recalling its resolution 49/${number} of 3 May 1995, entitled “Paths of the mountains of number ${number}”,`;

function serve(rig: Rig, name: string, sentence: string): string {
  const address = `https://www.un.org/en/teaches-${name}`;
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Draft</title><p>${sentence} and its resolution 48/12 of 28 October 1993,</p></html>`;
  rig.hosts.serve(address, { body, type: 'text/html' });
  return address;
}

/** A resolution with what its masthead tells of it and of the report that recommended it. */
const resolution = (number: number, cited: number) =>
  textPdf([
    [
      `A/RES/49/${number}`,
      '',
      'Resolution adopted by the General Assembly on 23 December 1994',
      '',
      `[on the report of the Third Committee (A/49/${number})]`,
      '',
      `Recalling its resolution 49/${cited} of 4 May 1995, entitled "Rivers of number ${cited}",`,
      'and having considered with appreciation the report of the Secretary-General on the subject,',
    ],
  ]);

const switchTeaching = async (packs: TestPage, on: boolean): Promise<void> => {
  await packs.evaluate((wanted) => {
    const input = document.querySelector<HTMLInputElement>('.packs-teaching input');
    if (input?.checked !== wanted) input?.click();
  }, on);
  await packs.waitFor(async (wanted) => {
    const { settings } = await browser.storage.local.get('settings');
    const { documentsTeach = false } = (settings ?? {}) as { documentsTeach?: boolean };
    return documentsTeach === wanted;
  }, on);
};

/** Opens a page, and closes it when it was read to its end and has said so. */
async function readAndLeave(rig: Rig, address: string): Promise<void> {
  const tab = await rig.newPage();
  await tab.goto(address);
  await waitForMarks(tab, 2);
  const told = () =>
    rig.background(async (url) => {
      const tab = (await browser.tabs.query({})).find((one) => one.url === url);
      return browser.action.getBadgeText({ tabId: tab?.id ?? -1 });
    }, address);
  await expect.poll(told).toBe('2');
  await tab.close();
}

/** The text of the card that opens where the pointer rests. */
async function cardOver(tab: TestPage, words: string, name: string): Promise<string> {
  const { x, y } = await placeOf(tab, words);
  await tab.move(x, y);
  const [card] = await waitForCards(tab, [name]);
  return card?.text ?? '';
}

const known = (packs: TestPage, symbol: string, words: string) =>
  expect.poll(() => ask(packs, symbol), { timeout: 30_000, message: symbol }).toContain(words);

test('an open document teaches the cards while that is switched on, as a pack of its own that goes and comes', async ({
  rig,
  open,
}) => {
  const packs = await rig.openExtensionPage('packs.html');
  await packs.waitFor(() => document.querySelector('.packs-teaching input') !== null);
  await switchTeaching(packs, false);
  await readAndLeave(rig, serve(rig, 'untaught', cites(301)));

  await switchTeaching(packs, true);
  const tab = await open(serve(rig, 'taught', cites(302)));
  await waitForMarks(tab, 2);
  await known(packs, 'A/RES/49/302', 'mountains of number 302');
  expect(await ask(packs, 'A/RES/49/301')).not.toContain('mountains');
  const card = await cardOver(tab, '49/302', 'A/RES/49/302');
  expect(card).toContain('3 May 1995');
  expect(card).toMatch(/Paths of the mountains of number 302 \(as cited/);
  expect(card).toContain('Read from documents');
  await tab.screenshot(`packs-taught-${rig.browser}`);

  await switchTeaching(packs, false);
  await readAndLeave(rig, serve(rig, 'off', cites(303)));
  await switchTeaching(packs, true);
  // Documents are learned from one after another: when this one is known, the one before would be.
  await waitForMarks(await open(serve(rig, 'on', cites(304))), 2);
  await known(packs, 'A/RES/49/304', 'mountains of number 304');
  expect(await ask(packs, 'A/RES/49/303')).not.toContain('mountains');

  const list = await rig.openExtensionPage('packs.html');
  await pressInRow(list, 'Read from documents', 'input[role=switch]');
  await expect.poll(() => ask(packs, 'A/RES/49/302')).not.toContain('mountains');
  expect(await violations(list)).toEqual([]);
  await pressInRow(list, 'Read from documents', 'input[role=switch]');
  await known(packs, 'A/RES/49/302', 'mountains of number 302');
  await pressInRow(list, 'Read from documents', '.rp-button');
  await list.waitFor(() => document.querySelector('dialog[open] .rp-button-danger') !== null);
  await press(list, 'dialog[open] .rp-button-danger');
  await list.waitFor(
    () => !document.querySelector('.packs-list')?.textContent.includes('Read from documents'),
  );
  expect(await ask(packs, 'A/RES/49/302')).not.toContain('mountains');
  await switchTeaching(packs, false);
});

test('a document teaches in the reader too, in a tab and in the page of its host', async ({ rig, open }) => {
  const packs = await rig.openExtensionPage('packs.html');
  await packs.waitFor(() => document.querySelector('.packs-teaching input') !== null);
  await switchTeaching(packs, true);

  const address = 'https://documents.un.org/doc/teaches.pdf';
  rig.hosts.serve(address, { type: 'application/pdf', body: resolution(311, 312) });
  const reader = await rig.openExtensionPage(readerFor(address));
  await waitForReader(reader, 1);
  await known(packs, 'A/RES/49/312', 'Rivers of number 312');

  serveDocument(rig.hosts, 'A/RES/49/313', resolution(313, 314), 'embed');
  const shell = await open('https://docs.un.org/en/A/RES/49/313');
  await waitForReader(await shell.frame('framed=1'), 1);
  await known(packs, 'A/RES/49/314', 'Rivers of number 314');

  // What a masthead says of another document is on that document's card, with the document that says so.
  const tab = await open(serve(rig, 'reports', 'Having considered documents A/49/311 and A/49/313'));
  await waitForMarks(tab, 3);
  for (const number of [311, 313]) {
    const card = await cardOver(tab, `A/49/${number}`, `A/49/${number}`);
    expect(card).toContain(`A/RES/49/${number}`);
    expect(card).toContain('Read from documents');
    await tab.press('Escape');
    await waitForCards(tab, []);
  }
  await switchTeaching(packs, false);
  await reader.close();
});
