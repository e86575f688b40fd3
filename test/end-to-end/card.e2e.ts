import { describe, expect, test, waitForMarks, type TestPage } from './harness/index.ts';
import { announced, cardsOf, command, placeOf, waitForCards } from './helpers/cards.ts';
import { page, strictPolicy } from './pages/index.ts';

const HOST = 'https://www.un.org/en';

async function hover(tab: TestPage, words: string, where: 'page' | 'card' = 'page'): Promise<void> {
  const { x, y } = await placeOf(tab, words, where);
  await tab.move(x, y);
}

describe('a card', () => {
  test('opens where the pointer rests, and closes when it leaves', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/rest`, page('prose'));
    const tab = await open(`${HOST}/rest`);
    await waitForMarks(tab, 7, 'reference');
    await hover(tab, '1325');
    await waitForCards(tab, ['S/RES/1325 (2000)']);
    // The card fills up by itself should the index still be on its way into the database.
    await expect
      .poll(async () => (await cardsOf(tab))[0]?.text, { timeout: 40_000 })
      .toContain('31 October 2000');
    await tab.move(2, 500);
    await waitForCards(tab, []);
  });

  test('explains under the strictest policy', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/strict-card`, page('prose', strictPolicy));
    const tab = await open(`${HOST}/strict-card`);
    await waitForMarks(tab, 7, 'reference');
    await hover(tab, 'A/79/218');
    const [card] = await waitForCards(tab, ['A/79/218']);
    expect(card?.text).toContain('General Assembly');
    const { width, background } = await tab.evaluate(() => {
      const element = document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelector('.card');
      const style = element ? getComputedStyle(element) : null;
      return { width: style?.width, background: style?.backgroundColor };
    });
    expect(width).toBe('448px');
    expect(background).toBe('rgb(255, 255, 255)');
  });

  test('opens on a card, and Escape closes the topmost alone', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/nested`, page('prose'));
    const tab = await open(`${HOST}/nested`);
    await waitForMarks(tab, 7, 'reference');
    await hover(tab, '1325');
    await waitForCards(tab, ['S/RES/1325 (2000)']);
    await hover(tab, 'S/PV.4213', 'card');
    await waitForCards(tab, ['S/RES/1325 (2000)', 'S/PV.4213']);
    await tab.press('Escape');
    await waitForCards(tab, ['S/RES/1325 (2000)']);
    await tab.press('Escape');
    await waitForCards(tab, []);
  });

  test('stays when it is pinned, until it is closed', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/pinned`, page('prose'));
    const tab = await open(`${HOST}/pinned`);
    await waitForMarks(tab, 7, 'reference');
    await hover(tab, '67/123');
    await waitForCards(tab, ['A/RES/67/123']);
    const pin = await placeOf(tab, 'Pin this card', 'card');
    await tab.click(pin.x, pin.y);
    await hover(tab, '1325');
    await waitForCards(tab, ['A/RES/67/123', 'S/RES/1325 (2000)']);
    await tab.click(2, 500);
    await waitForCards(tab, ['A/RES/67/123']);
    const close = await placeOf(tab, 'Close', 'card');
    await tab.click(close.x, close.y);
    await waitForCards(tab, []);
  });

  test('can be dragged by its head', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/dragged`, page('prose'));
    const tab = await open(`${HOST}/dragged`);
    await waitForMarks(tab, 7, 'reference');
    await hover(tab, '1325');
    const [before] = await waitForCards(tab, ['S/RES/1325 (2000)']);
    if (!before) throw new Error('no card');
    const [x, y] = [before.box.left + 60, before.box.top + 16];
    await tab.drag([x, y], [x + 90, y + 40]);
    // The card follows the pointer frame by frame, and a busy machine draws the last one late.
    await expect.poll(async () => (await cardsOf(tab))[0]?.box.left).toBeCloseTo(before.box.left + 90, -1);
    const [after] = await cardsOf(tab);
    expect(after?.box.top).toBeCloseTo(before.box.top + 40, -1);
  });

  test('speaks Arabic from right to left and stays inside a narrow view', async ({ rig, open }) => {
    const address = 'https://www.un.org/ar/narrow';
    rig.hosts.serve(address, page('arabic'));
    const tab = await open(address);
    await tab.resize(320, 480);
    await waitForMarks(tab, 1, 'reference');
    await command(rig, address, 'open-card');
    await tab.waitFor(() => {
      const root = document.querySelector('rapporteur-overlay')?.shadowRoot;
      return root?.querySelector('.card[aria-busy="false"]') != null;
    });
    const [card] = await cardsOf(tab);
    expect(card?.direction).toBe('rtl');
    expect(card?.box.left).toBeGreaterThanOrEqual(0);
    expect(card?.box.right).toBeLessThanOrEqual(320);
    expect(card?.box.bottom).toBeLessThanOrEqual(480);
  });

  test('follows its mark when the page scrolls', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/scrolled`, page('prose'));
    const tab = await open(`${HOST}/scrolled`);
    await tab.evaluate(() => void (document.body.style.paddingBlock = '400px 3000px'));
    await waitForMarks(tab, 7, 'reference');
    await hover(tab, '1325');
    await waitForCards(tab, ['S/RES/1325 (2000)']);
    const distance = async () => {
      const [card] = await cardsOf(tab);
      const { y } = await placeOf(tab, '1325');
      if (!card) return Infinity;
      return Math.min(Math.abs(card.box.top - y), Math.abs(y - card.box.bottom));
    };
    expect(await distance()).toBeLessThan(30);
    await tab.evaluate(() => scrollBy({ top: 150, behavior: 'instant' }));
    await expect.poll(distance).toBeLessThan(30);
    await tab.evaluate(() => scrollBy({ top: -60, behavior: 'instant' }));
    await expect.poll(distance).toBeLessThan(30);
  });
});

describe('by keyboard', () => {
  test('references are stepped through, told, opened, and left for the text again', async ({ rig, open }) => {
    const address = `${HOST}/keys`;
    rig.hosts.serve(address, page('prose'));
    const tab = await open(address);
    await waitForMarks(tab, 7, 'reference');
    // Terms come a moment later, and count as well.
    await waitForMarks(tab, 1, 'term');
    const step = async (name: 'next-reference' | 'previous-reference', told: RegExp) => {
      await command(rig, address, name);
      await expect.poll(() => announced(tab)).toMatch(told);
    };
    await step('next-reference', /^67\/123, 1 of \d$/);
    await step('next-reference', /^[^,]+, 2 of \d$/);
    await step('previous-reference', /^67\/123, 1 of \d$/);
    await tab.press('Enter');
    await waitForCards(tab, ['A/RES/67/123']);
    const focused = async () => (await cardsOf(tab))[0]?.focused;
    await expect.poll(focused).toBe(true);
    await tab.press('Tab');
    expect(await focused()).toBe(true);
    await command(rig, address, 'open-card');
    await waitForCards(tab, []);
  });

  test('the page hears nothing of the keys struck in a card', async ({ rig, open }) => {
    const address = `${HOST}/shortcuts`;
    rig.hosts.serve(address, page('shortcuts'));
    const tab = await open(address);
    await waitForMarks(tab, 2, 'reference');
    await command(rig, address, 'open-card');
    await waitForCards(tab, ['A/RES/77/48']);
    await tab.press('j');
    await tab.press('Tab');
    await tab.press('Escape');
    await waitForCards(tab, []);
    expect(await tab.evaluate(() => document.getElementById('keys')?.textContent)).toBe('');
  });
});

describe('over the page', () => {
  test('a card stands above a modal dialog and can be used there', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/dialog`, page('prose'));
    const tab = await open(`${HOST}/dialog`);
    await tab.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.textContent = 'In a dialog: General Assembly resolution 60/1 and more.';
      document.body.append(dialog);
      dialog.showModal();
    });
    await waitForMarks(tab, 8, 'reference');
    await hover(tab, '60/1');
    await waitForCards(tab, ['A/RES/60/1']);
    const close = await placeOf(tab, 'Close', 'card');
    await tab.click(close.x, close.y);
    await waitForCards(tab, []);
  });

  test('a card answers though the background was stopped', async ({ rig, open, skip }) => {
    if (rig.browser === 'firefox') return skip('the harness can stop the background in Chromium only');
    rig.hosts.serve(`${HOST}/cold`, page('prose'));
    const tab = await open(`${HOST}/cold`);
    await waitForMarks(tab, 7, 'reference');
    await rig.stopBackground();
    await hover(tab, '1325');
    await waitForCards(tab, ['S/RES/1325 (2000)']);
  });
});
