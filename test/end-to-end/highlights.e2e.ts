import { expect, test, type TestPage } from './harness/index.ts';
import { page } from './pages/index.ts';

const ADDRESS = 'https://www.un.org/en/kept';

/** Selects the first occurrence of a text with the mouse let go after it. */
async function select(tab: TestPage, text: string): Promise<void> {
  await tab.evaluate((wanted: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      document.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse' }));
      return;
    }
    throw new Error(`not in the page: ${wanted}`);
  }, text);
}

const painted = (tab: TestPage, colour: string) =>
  tab.evaluate((name: string) => {
    const highlight = CSS.highlights.get(`rapporteur-excerpt-${name}`);
    return [...(highlight ?? [])].map((range) => {
      const live = document.createRange();
      live.setStart(range.startContainer, range.startOffset);
      live.setEnd(range.endContainer, range.endOffset);
      return live.toString().replace(/\s+/g, ' ');
    });
  }, colour);

async function keep(tab: TestPage, text: string, colour: string): Promise<void> {
  await select(tab, text);
  await tab.waitFor(
    (name: string) =>
      document
        .querySelector('rapporteur-overlay')
        ?.shadowRoot?.querySelector(`.excerpt-bar .swatch-${name}`) != null,
    colour,
  );
  await tab.screenshot('excerpt-bar');
  await tab.evaluate((name: string) => {
    const root = document.querySelector('rapporteur-overlay')?.shadowRoot;
    root?.querySelector<HTMLElement>(`.excerpt-bar .swatch-${name}`)?.click();
  }, colour);
}

test('a selection is kept, painted, painted again after a reload, listed, and deleted with a way back', async ({
  rig,
  open,
}) => {
  rig.hosts.serve(ADDRESS, page('prose'));
  const tab = await open(ADDRESS);
  const quote = await tab.evaluate(
    () => document.querySelector('p')?.firstChild?.nodeValue?.trim().slice(0, 40) ?? '',
  );
  await keep(tab, quote, 'green');
  await expect.poll(() => painted(tab, 'green')).toEqual([quote]);
  await tab.screenshot('highlight-kept');
  const [x, y] = await tab.evaluate(() => {
    const box = document.querySelector('p')?.getBoundingClientRect();
    return [(box?.left ?? 0) + 30, (box?.top ?? 0) + 8] as const;
  });
  await tab.click(x, y);
  await tab.waitFor(
    () => document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelector('.excerpt-editor') != null,
  );
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
