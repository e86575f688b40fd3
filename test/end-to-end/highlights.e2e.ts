import { expect, test, waitForMarks, type Rig } from './harness/index.ts';
import { painted } from './helpers/excerpts.ts';
import { keepText, overlayText, pressInOverlay, selectText, waitInOverlay } from './helpers/overlay.ts';
import { page } from './pages/index.ts';

const ADDRESS = 'https://www.un.org/en/kept';

test('a selection is kept, painted, painted again after a reload, listed, and deleted with a way back', async ({
  rig,
  open,
}) => {
  rig.hosts.serve(ADDRESS, page('prose'));
  const tab = await open(ADDRESS);
  const quote = await tab.evaluate(
    () => document.querySelector('p')?.firstChild?.nodeValue?.trim().slice(0, 40) ?? '',
  );
  await keepText(tab, 'green', quote);
  await expect.poll(() => painted(tab, 'green')).toEqual([quote]);
  await tab.screenshot('highlight-kept');
  const [x, y] = await tab.evaluate(() => {
    const box = document.querySelector('p')?.getBoundingClientRect();
    return [(box?.left ?? 0) + 30, (box?.top ?? 0) + 8] as const;
  });
  await tab.click(x, y);
  await waitInOverlay(tab, '.excerpt-editor');
  await tab.screenshot('excerpt-editor');

  await tab.goto(ADDRESS);
  await expect.poll(() => painted(tab, 'green'), { timeout: 15_000 }).toEqual([quote]);

  const library = await rig.openExtensionPage('library.html');
  await library.waitFor(
    (text: string) => document.querySelector('.excerpt-quote')?.textContent.includes(text) ?? false,
    quote,
  );
  await library.screenshot('library-one');
  await library.evaluate(() => document.querySelector<HTMLElement>('[role=option]')?.click());
  await library.waitFor(() => document.querySelector('.library-detail') != null, null);
  await library.evaluate(() => {
    const buttons = document.querySelectorAll<HTMLElement>('.library-detail .detail-head > .rp-icon-button');
    buttons[buttons.length - 1]?.click();
  });
  await library.waitFor(() => document.querySelector('.rp-empty') != null, null);
  await expect.poll(() => painted(tab, 'green')).toEqual([]);
  await library.evaluate(() => document.querySelector<HTMLElement>('.rp-toast .rp-button')?.click());
  await library.waitFor(() => document.querySelectorAll('.excerpt').length === 1, null);
  await expect.poll(() => painted(tab, 'green')).toEqual([quote]);
  await library.close();
});

const PLAIN = 'Requests the Secretary-General to submit a report';

test('what was done is undone and done again by keys and buttons, and said', async ({ rig, open }) => {
  const address = `${ADDRESS}/undo`;
  rig.hosts.serve(address, page('prose'));
  const tab = await open(address);
  await keepText(tab, 'blue', PLAIN);
  await expect.poll(() => painted(tab, 'blue')).toEqual([PLAIN]);
  await expect.poll(() => overlayText(tab, '[role=status]')).toContain(PLAIN);

  await tab.press('Control+z');
  await expect.poll(() => painted(tab, 'blue')).toEqual([]);
  await expect.poll(() => overlayText(tab, '[role=status]')).toContain(`Undone: highlight “${PLAIN}`);
  await tab.screenshot('excerpt-undone');
  await tab.press('Control+Shift+Z');
  await expect.poll(() => painted(tab, 'blue')).toEqual([PLAIN]);

  const [x, y] = await tab.evaluate(() => {
    const box = document.querySelector('#plain')?.getBoundingClientRect();
    return [(box?.left ?? 0) + 20, (box?.top ?? 0) + 8] as const;
  });
  await tab.click(x, y);
  await pressInOverlay(tab, '.excerpt-editor .swatch-pink');
  await expect.poll(() => painted(tab, 'pink')).toEqual([PLAIN]);
  await pressInOverlay(tab, '.excerpt-editor .tool:not(:disabled)');
  await expect.poll(() => painted(tab, 'blue')).toEqual([PLAIN]);
  await expect.poll(() => overlayText(tab, '[role=status]')).toContain('Undone: colour of');
  await pressInOverlay(tab, '.excerpt-editor .danger');
  await expect.poll(() => painted(tab, 'blue')).toEqual([]);
  await pressInOverlay(tab, '.excerpt-message .action');
  await expect.poll(() => painted(tab, 'blue')).toEqual([PLAIN]);
});

test('an excerpt whose passage was rewritten is lost, and placed again by hand', async ({ rig, open }) => {
  const address = `${ADDRESS}/lost`;
  const before = page('prose');
  rig.hosts.serve(address, before);
  const tab = await open(address);
  await keepText(tab, 'purple', PLAIN, 'seventy-ninth session');
  await expect.poll(() => painted(tab, 'purple')).toHaveLength(1);
  rig.hosts.serve(address, {
    ...before,
    body: String(before.body).replace('at its seventy-ninth session', 'at its eightieth session'),
  });
  await tab.goto(address);
  const library = await rig.openExtensionPage('library.html');
  await library.waitFor(
    () => document.querySelector('.excerpt-purple .excerpt-lost') != null,
    undefined,
    20_000,
  );
  await library.evaluate(() => document.querySelector<HTMLElement>('.excerpt-purple')?.click());
  await library.waitFor(() => document.querySelector('.library-detail .rp-button-primary') != null);
  await library.evaluate(() =>
    document.querySelector<HTMLElement>('.library-detail .rp-button-primary')?.click(),
  );

  await waitInOverlay(tab, '.excerpt-placing');
  await tab.screenshot('excerpt-placing');
  await selectText(tab, PLAIN, 'eightieth session');
  await pressInOverlay(tab, '.excerpt-bar .action');
  await expect.poll(() => painted(tab, 'purple')).toEqual([`${PLAIN} at its eightieth session`]);
  await library.waitFor(() => document.querySelector('.excerpt-purple .excerpt-lost') == null);

  await tab.press('Control+z');
  await expect.poll(() => painted(tab, 'purple')).toEqual([]);
  await selectText(tab, PLAIN, 'eightieth session');
  await pressInOverlay(tab, '.excerpt-bar .tool:last-child');
  await waitInOverlay(tab, '.excerpt-choice');
  await tab.screenshot('excerpt-lost-list');
  await pressInOverlay(tab, '.excerpt-choice');
  await expect.poll(() => painted(tab, 'purple')).toHaveLength(1);
  await library.close();
});

test('a selection that begins and ends in white space between paragraphs is kept', async ({ rig, open }) => {
  const address = `${ADDRESS}/between`;
  rig.hosts.serve(address, {
    type: 'text/html; charset=utf-8',
    body: '<!doctype html><title>A/79/7</title><main>\n<i></i>\n<p>Takes note of resolution 70/1.</p>\n<i></i>\n</main>',
  });
  const tab = await open(address);
  await waitForMarks(tab, 1);
  await tab.evaluate(() => {
    const main = document.querySelector('main');
    if (main) getSelection()?.selectAllChildren(main);
  });
  await pressInOverlay(tab, '.excerpt-bar .swatch-green');
  await expect.poll(() => painted(tab, 'green')).toEqual(['Takes note of resolution 70/1.']);
});

test('overlapping excerpts are both painted, and the one leads to the other', async ({ rig, open }) => {
  const address = `${ADDRESS}/overlapping`;
  rig.hosts.serve(address, page('prose'));
  const tab = await open(address);
  await keepText(tab, 'yellow', 'Secretary-General to submit a report at its');
  await expect.poll(() => painted(tab, 'yellow')).toHaveLength(1);
  await keepText(tab, 'green', 'submit a report');
  await expect.poll(() => painted(tab, 'green')).toEqual(['submit a report']);
  expect(await painted(tab, 'yellow')).toHaveLength(1);
  await selectText(tab, 'submit a report');
  await tab.evaluate(() => getSelection()?.collapseToStart());
  await command(rig, address);
  await waitInOverlay(tab, '.excerpt-editor .excerpt-choice');
  await tab.screenshot('excerpt-overlapping');
  expect(await overlayText(tab, '.excerpt-editor .excerpt-choice')).toContain('Secretary-General to submit');
});

/** What the keyboard command does in the tab of an address: no driver can press the browser's own keys. */
const command = (rig: Rig, address: string): Promise<void> =>
  rig.background(async (wanted: string) => {
    const tabs = await browser.tabs.query({});
    for (const { id, url } of tabs) {
      if (id !== undefined && url === wanted)
        await browser.tabs.sendMessage(id, { type: 'page.command', request: { name: 'highlight' } });
    }
  }, address);

test('two tabs on one document stay in step', async ({ rig, open }) => {
  const address = `${ADDRESS}/tabs`;
  rig.hosts.serve(address, page('prose'));
  const other = await open(address);
  const tab = await open(address);
  await Promise.all([waitForMarks(tab, 1), waitForMarks(other, 1)]);
  await selectText(tab, PLAIN);
  await command(rig, address);
  await expect.poll(() => painted(tab, 'yellow')).toEqual([PLAIN]);
  await expect.poll(() => painted(other, 'yellow')).toEqual([PLAIN]);
  await waitInOverlay(tab, '.excerpt-message');
  await tab.press('Control+z');
  await expect.poll(() => painted(other, 'yellow')).toEqual([]);
});
