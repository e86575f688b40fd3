import { describe, expect, test, waitForMarks, type TestPage } from './harness/index.ts';
import { cardsOf, command, placeOf, waitForCards } from './helpers/cards.ts';
import { pressInOverlay, selectText, waitInOverlay } from './helpers/overlay.ts';
import { page } from './pages/index.ts';

const HOST = 'https://www.un.org/en/way';

/** Two marks side by side, so large that the way from the first to its card leads over the second. */
const NEIGHBOURS =
  '<!doctype html><html lang="en"><title>Way</title><p style="margin:60px 20px;font:40px/1.2 sans-serif;white-space:nowrap">A/RES/67/97, A/RES/67/98</p></html>';

interface Way {
  readonly from: readonly [number, number];
  readonly across: readonly [number, number];
}

/** From the upper half of the first mark over the lower edge of the second. */
const wayOf = (tab: TestPage): Promise<Way> =>
  tab.evaluate(() => {
    const text = document.querySelector('p')?.firstChild;
    const boxOf = (words: string) => {
      const range = document.createRange();
      const at = text?.textContent?.indexOf(words) ?? 0;
      if (text) range.setStart(text, at);
      if (text) range.setEnd(text, at + words.length);
      return range.getBoundingClientRect();
    };
    const [first, second] = [boxOf('A/RES/67/97'), boxOf('A/RES/67/98')];
    return {
      from: [first.x + first.width / 2, first.top + first.height / 4],
      across: [second.x + 12, second.bottom - 4],
    } as const;
  });

interface Seen {
  outside: number;
  gap: number;
  inside: boolean;
  watched: EventTarget | null;
}

/** Notes when the pointer was last outside our views, in milliseconds of the page's clock. */
const watchPointer = (tab: TestPage) =>
  tab.evaluate(() => {
    const seen: Seen = { outside: 0, gap: 0, inside: false, watched: null };
    Object.assign(globalThis, { seen });
    const note = () => {
      seen.outside = performance.now();
      seen.inside = false;
    };
    addEventListener('pointermove', note, { capture: true });
  });

/** Notes how long after that it was in them: what happens there, the document of their frame hears alone. */
const watchViews = (tab: TestPage) =>
  tab.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: Seen };
    const inner = document.querySelector('rapporteur-overlay')?.shadowRoot ?? null;
    if (seen.watched === inner) return;
    seen.watched = inner;
    const note = () => {
      if (!seen.inside) seen.gap = performance.now() - seen.outside;
      seen.inside = true;
    };
    inner?.addEventListener('pointermove', note, { capture: true });
  });

const gapOf = (tab: TestPage) =>
  tab.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: Seen };
    return seen.inside ? seen.gap : Infinity;
  });

describe('the way from a mark to its card', () => {
  test('leads over another mark without opening that one', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/over`, { body: NEIGHBOURS });
    const tab = await open(`${HOST}/over`);
    await waitForMarks(tab, 2, 'reference');
    await watchPointer(tab);
    const { from, across } = await wayOf(tab);
    // A hand takes less than the grace from one to the other; a busy machine may take more, and then tries again.
    for (let attempt = 0; attempt < 10; attempt++) {
      await tab.move(...from);
      const [card] = await waitForCards(tab, ['A/RES/67/97']);
      if (!card) throw new Error('no card');
      await watchViews(tab);
      await tab.move(...across);
      await tab.move(across[0] + 4, card.box.top + 24);
      if ((await gapOf(tab)) < 250) break;
      await tab.press('Escape');
      await tab.move(2, 500);
      await waitForCards(tab, []);
    }
    expect(await gapOf(tab)).toBeLessThan(250);
    const pin = await placeOf(tab, 'Pin this card', 'card');
    await tab.click(pin.x, pin.y);
    await waitForCards(tab, ['A/RES/67/97']);
  });

  test('ends at the other mark where the pointer stops there', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/stop`, { body: NEIGHBOURS });
    const tab = await open(`${HOST}/stop`);
    await waitForMarks(tab, 2, 'reference');
    const { from, across } = await wayOf(tab);
    await tab.move(...from);
    await waitForCards(tab, ['A/RES/67/97']);
    await tab.move(...across);
    await waitForCards(tab, ['A/RES/67/98']);
  });
});

describe('a card keeps to its place', () => {
  test('in the same frame as its mark while the page scrolls', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/lag`, page('prose'));
    const tab = await open(`${HOST}/lag`);
    await tab.evaluate(() => void (document.body.style.paddingBlock = '300px 3000px'));
    await waitForMarks(tab, 7, 'reference');
    const { x, y } = await placeOf(tab, '67/123');
    await tab.move(x, y);
    await waitForCards(tab, ['A/RES/67/123']);
    const pin = await placeOf(tab, 'Pin this card', 'card');
    await tab.click(pin.x, pin.y);
    const distances = await tab.evaluate(async () => {
      const card = document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelector('.card');
      const link = document.querySelector('a');
      if (!card || !link) return [];
      const found: number[] = [];
      /** What was laid out in a frame, read after it. */
      const drawn = () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => setTimeout(resolve));
        });
      for (let step = 0; step < 20; step++) {
        scrollBy({ top: 7, behavior: 'instant' });
        await drawn();
        found.push(card.getBoundingClientRect().top - link.getBoundingClientRect().bottom);
      }
      return found;
    });
    expect(distances).toHaveLength(20);
    expect(Math.max(...distances) - Math.min(...distances)).toBeLessThanOrEqual(1);
  });

  test('where it was dragged, pinned, and in view at 400 % and back', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/zoomed`, page('prose'));
    const tab = await open(`${HOST}/zoomed`);
    await waitForMarks(tab, 7, 'reference');
    await command(rig, `${HOST}/zoomed`, 'open-card');
    const [card] = await waitForCards(tab, ['A/RES/67/123']);
    if (!card) throw new Error('no card');
    const [x, y] = [card.box.left + 60, card.box.top + 16];
    await tab.drag([x, y], [x + 900, y + 500]);
    const inside = async (width: number, height: number) => {
      await tab.resize(width, height);
      await expect
        .poll(async () => {
          const [now] = await cardsOf(tab);
          const { left, top, right, bottom } = now?.box ?? { left: -1, top: -1, right: 0, bottom: 0 };
          return left >= 0 && top >= 0 && right <= width && bottom <= height && right - left > 200;
        })
        .toBe(true);
    };
    await inside(1280, 900);
    await inside(320, 225);
    await inside(640, 450);
    const [small] = await cardsOf(tab);
    if (!small) throw new Error('no card');
    await tab.drag([small.box.left + 60, small.box.top + 16], [70, 24]);
    await inside(320, 225);
    await tab.click(4, 220);
    await waitForCards(tab, ['A/RES/67/123']);
    const close = await placeOf(tab, 'Close', 'card');
    await tab.click(close.x, close.y);
    await waitForCards(tab, []);
  });
});

describe('Escape closes the topmost, and the focus is where it was', () => {
  const focused = (tab: TestPage) =>
    tab.evaluate(() => {
      const { activeElement } = document;
      const isOurs = activeElement?.localName === 'rapporteur-overlay';
      return (isOurs ? activeElement.shadowRoot?.activeElement : activeElement)?.textContent.trim();
    });

  test('from a card on a card to the reference in it, and to the link in the text', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/escape`, page('prose'));
    const tab = await open(`${HOST}/escape`);
    await waitForMarks(tab, 7, 'reference');
    await tab.evaluate(() => document.querySelector('a')?.focus());
    const { x, y } = await placeOf(tab, '1325');
    await tab.move(x, y);
    await waitForCards(tab, ['S/RES/1325 (2000)']);
    await command(rig, `${HOST}/escape`, 'open-card');
    await tab.waitFor(() => document.activeElement?.localName === 'rapporteur-overlay');
    await tab.evaluate(() => {
      const root = document.querySelector('rapporteur-overlay')?.shadowRoot;
      root?.querySelector<HTMLElement>('button.inner')?.focus();
    });
    const reference = await focused(tab);
    await tab.press('Enter');
    await waitForCards(tab, ['S/RES/1325 (2000)', reference ?? '']);
    await tab.press('Escape');
    await waitForCards(tab, ['S/RES/1325 (2000)']);
    expect(await focused(tab)).toBe(reference);
    await tab.press('Escape');
    await waitForCards(tab, []);
    expect(await focused(tab)).toBe('67/123');
  });

  test('from the note of a highlight to the link in the text', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/note`, page('prose'));
    const tab = await open(`${HOST}/note`);
    await waitForMarks(tab, 7, 'reference');
    await tab.evaluate(() => document.querySelector('a')?.focus());
    await selectText(tab, 'Requests the Secretary-General');
    await pressInOverlay(tab, '.excerpt-bar button[title*="(N)"]');
    await waitInOverlay(tab, '.excerpt-editor textarea:focus');
    await tab.press('Escape');
    await tab.waitFor(
      () =>
        document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelector('.excerpt-editor') == null,
    );
    expect(await focused(tab)).toBe('67/123');
  });

  test('a card before the bar that it stands over', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/bar`, page('prose'));
    const tab = await open(`${HOST}/bar`);
    await waitForMarks(tab, 7, 'reference');
    await selectText(tab, 'Requests the Secretary-General');
    const { x, y } = await placeOf(tab, '1325');
    await tab.move(x, y);
    await waitForCards(tab, ['S/RES/1325 (2000)']);
    await waitInOverlay(tab, '.excerpt-bar');
    await tab.press('Escape');
    await waitForCards(tab, []);
    await waitInOverlay(tab, '.excerpt-bar');
    await tab.press('Escape');
    await tab.waitFor(
      () => document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelector('.excerpt-bar') == null,
    );
  });
});
