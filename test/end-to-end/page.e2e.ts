import { describe, expect, markCounts, test, waitForMarks } from './harness/index.ts';
import { counted } from './helpers/counted.ts';
import { framing, largePage, page, strictPolicy } from './pages/index.ts';

const HOST = 'https://www.un.org/en';

describe('marks in the text', () => {
  test('join citations split over elements and leave the document as it was', async ({ rig, open }) => {
    const address = `${HOST}/untouched`;
    rig.hosts.serve(address, page('prose'));
    const tab = await open(address);
    // 67/123, 1325 (2000), A/79/218, three parts of 690 (1991), and a joint symbol.
    await waitForMarks(tab, 7, 'reference');
    const { body } = page('prose');
    const markup = await tab.evaluate(() => document.body.innerHTML);
    expect(String(body).replace(/\s+/g, '')).toContain(
      markup.replace(/\s+/g, '').replaceAll('&nbsp;', '&nbsp;'),
    );
    expect(await tab.evaluate(() => document.documentElement.children.length)).toBe(2);
  });

  test('stand under the strictest policy a page can have', async ({ rig, open }) => {
    const address = `${HOST}/strict`;
    rig.hosts.serve(address, page('prose', strictPolicy));
    await waitForMarks(await open(address), 7, 'reference');
  });

  test('follow a page that builds its views anew', async ({ rig, open }) => {
    const address = `${HOST}/views`;
    rig.hosts.serve(address, page('re-rendering'));
    const tab = await open(address);
    await waitForMarks(tab, 20, 'reference');
    for (let view = 1; view <= 3; view++) {
      await tab.evaluate((next) => (globalThis as unknown as { go(view: number): void }).go(next), view);
      await tab.waitFor((wanted) => {
        const marked = new Set<string>();
        CSS.highlights.forEach((highlight) =>
          highlight.forEach((range) => {
            if (range.startContainer.isConnected)
              marked.add(range.startContainer.textContent?.slice(range.startOffset, range.endOffset) ?? '');
          }),
        );
        return marked.size === 20 && [...marked].every((words) => words.startsWith(`${60 + wanted}/`));
      }, view);
    }
  });

  test('come where a page cites nothing at first, and where the background was asleep', async ({
    rig,
    open,
  }) => {
    const address = `${HOST}/nothing-yet`;
    rig.hosts.serve(address, { body: '<!doctype html><title>Later</title><body><p>…</p></body>' });
    const tab = await open(address);
    if (rig.browser === 'chromium') await rig.stopBackground();
    await tab.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'See resolution 70/1.';
      document.body.append(paragraph);
    });
    await waitForMarks(tab, 1, 'reference');
    if (rig.browser === 'chromium') await rig.stopBackground();
    rig.hosts.serve(`${address}/next`, page('prose'));
    await waitForMarks(await open(`${address}/next`), 7, 'reference');
  });

  test('leave a page that never rests its time', async ({ rig, open }) => {
    const address = `${HOST}/restless`;
    rig.hosts.serve(address, page('endless-mutator'));
    const tab = await open(address);
    await waitForMarks(tab, 1, 'reference');
    const ticks = () => tab.evaluate(() => Number(/viewed (\d+)/.exec(document.body.innerText)?.[1]));
    const before = await ticks();
    const longest = await tab.evaluate(async () => {
      let last = performance.now();
      let gap = 0;
      for (const end = last + 2000; last < end;) {
        await new Promise((resolve) => setTimeout(resolve, 0));
        const now = performance.now();
        gap = Math.max(gap, now - last);
        last = now;
      }
      return gap;
    });
    expect(await ticks()).toBeGreaterThan(before + 50);
    expect(longest).toBeLessThan(250);
  });

  test('are not made where somebody writes, nor on a page that asks for proof of humanity', async ({
    rig,
    open,
  }) => {
    rig.hosts.serve(`${HOST}/editing`, page('editable'));
    const editing = await open(`${HOST}/editing`);
    await waitForMarks(editing, 1, 'reference');
    const marked = await editing.evaluate(() => {
      const words: string[] = [];
      CSS.highlights.forEach((highlight) =>
        highlight.forEach((range) =>
          words.push(range.startContainer.textContent?.slice(range.startOffset, range.endOffset) ?? ''),
        ),
      );
      return words;
    });
    expect(marked).toEqual(['70/1']);
    rig.hosts.serve('https://digitallibrary.un.org/challenge', page('challenge'));
    const challenge = await open('https://digitallibrary.un.org/challenge');
    await challenge.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 })));
    expect(await markCounts(challenge)).toEqual({});
  });

  test('reach into frames', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/inner`, page('prose'));
    rig.hosts.serve(`${HOST}/outer`, framing(`${HOST}/inner`));
    const tab = await open(`${HOST}/outer`);
    await waitForMarks(tab, 1, 'reference');
    await waitForMarks(await tab.frame('/inner'), 7, 'reference');
  });

  test('are all found in a long text, and painted around the view', async ({ rig, open }) => {
    const address = `${HOST}/long`;
    rig.hosts.serve(address, largePage(200_000));
    const tab = await open(address);
    const paragraphs = await tab.evaluate(() => document.querySelectorAll('p').length);
    await expect.poll(() => counted(rig, address), { timeout: 45_000 }).toBe(paragraphs * 2);
    await tab.evaluate(() => scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' }));
    await tab.waitFor(() => {
      const last = document.querySelector('p:last-of-type')?.firstChild;
      for (const [, highlight] of CSS.highlights)
        for (const range of highlight) if (range.startContainer === last) return true;
      return false;
    });
    await tab.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, one) => all + one, 0);
    expect(sum(await markCounts(tab))).toBe(paragraphs * 2);
    await tab.evaluate(() => dispatchEvent(new Event('afterprint')));
    await tab.waitFor((all) => {
      let painted = 0;
      for (const [, highlight] of CSS.highlights) painted += highlight.size;
      return painted < all && painted > 0;
    }, paragraphs * 2);
  });
});

describe('the switch', () => {
  test('takes the marks of a page away and brings them back; the badge counts them', async ({
    rig,
    open,
  }) => {
    const address = `${HOST}/switched`;
    rig.hosts.serve(address, page('prose'));
    const tab = await open(address);
    await waitForMarks(tab, 7, 'reference');
    const toggle = (on: boolean) =>
      rig.background(
        async ({ address, on }) => {
          const found = (await browser.tabs.query({})).find(({ url }) => url === address);
          const message = { type: 'page.toggle', request: { on } };
          return browser.tabs.sendMessage(found?.id ?? -1, message, { frameId: 0 });
        },
        { address, on },
      );
    await expect
      .poll(() =>
        rig.background(async (url) => {
          const found = (await browser.tabs.query({})).find((candidate) => candidate.url === url);
          return browser.action.getBadgeText({ tabId: found?.id ?? -1 });
        }, address),
      )
      .toBe('5');
    await toggle(false);
    await tab.waitFor(() => CSS.highlights.size === 0);
    await toggle(true);
    await waitForMarks(tab, 7, 'reference');
  });
});
