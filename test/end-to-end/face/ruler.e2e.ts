import { describe, expect, test, waitForMarks, type TestPage } from '../harness/index.ts';
import { page } from '../pages/index.ts';
import { set } from './settings.ts';

interface SeenTick {
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
}

/** The ticks at the edge of the window, from top to bottom. */
const ticks = (tab: TestPage): Promise<SeenTick[]> =>
  tab.evaluate(() => {
    const all = document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelectorAll('.ruler i') ?? [];
    return [...all].map((tick) => {
      const { x, y, width, height } = tick.getBoundingClientRect();
      const colour = getComputedStyle(tick).backgroundColor;
      return { kind: tick.className, x: x + width / 2, y: y + height / 2, colour };
    });
  });

const LONG = 'padding-block-end: 6000px';

/** Opens a page, makes it long, and moves the hand, with which the views come. */
async function openLong(tab: TestPage, least: number): Promise<void> {
  await tab.evaluate((style) => document.body.setAttribute('style', style), LONG);
  await waitForMarks(tab, least, 'reference');
  await tab.move(300, 400);
  await tab.move(310, 410);
  await expect.poll(async () => (await ticks(tab)).length).toBeGreaterThan(0);
}

describe('the marks beside the scroll bar', () => {
  test('show where references stand, lead there, and leave all else to the page', async ({ rig, open }) => {
    const address = 'https://www.un.org/en/ruler';
    rig.hosts.serve(address, page('prose'));
    const tab = await open(address);
    await tab.evaluate(() => {
      const last = document.createElement('p');
      last.textContent = 'Recalling its resolution 70/1,';
      last.style.marginBlockStart = '4000px';
      document.querySelector('main')?.append(last);
    });
    await openLong(tab, 6);
    const height = await tab.evaluate(() => innerHeight);
    // The five above stand close together, the one below by itself.
    await expect.poll(async () => (await ticks(tab)).at(-1)?.y).toBeGreaterThan(height / 4);
    const all = await ticks(tab);
    const [first, second] = [all[0], all.at(-1)];
    if (!first || !second) throw new Error('no ticks');
    expect(first.y).toBeLessThan(height / 8);
    const width = await tab.evaluate(() => document.documentElement.clientWidth);
    expect(width - first.x).toBeLessThan(12);
    const hit = (x: number, y: number) =>
      tab.evaluate(([left, top]) => document.elementFromPoint(left, top)?.localName, [x, y] as const);
    expect(await hit(second.x, second.y)).toBe('rapporteur-overlay');
    expect(await hit(second.x, second.y + 40)).not.toBe('rapporteur-overlay');
    expect(await hit(second.x - 20, second.y)).not.toBe('rapporteur-overlay');
    await tab.click(second.x, second.y);
    await tab.waitFor(() => {
      const { top, bottom } =
        document.querySelector('p:last-of-type')?.getBoundingClientRect() ?? new DOMRect();
      return top > 0 && bottom < innerHeight;
    });
    await expect.poll(async () => (await ticks(tab)).at(-1)?.kind).toBe('current');
  });

  test('stand on the left of an Arabic page, in the system’s colours where it gives them', async ({
    rig,
    open,
  }) => {
    const address = 'https://www.un.org/ar/ruler';
    rig.hosts.serve(address, page('arabic'));
    const tab = await open(address);
    await openLong(tab, 1);
    const [plain] = await ticks(tab);
    expect(plain?.x).toBeLessThan(12);
    if (rig.browser === 'firefox') return;
    await tab.media({ forcedColors: 'active' });
    const text = await tab.evaluate(() => getComputedStyle(document.body).color);
    expect((await ticks(tab))[0]?.colour).toBe(text);
    await tab.media({ forcedColors: 'none' });
  });

  test('go where the options switch them off, and come back', async ({ rig, open }) => {
    const address = 'https://www.un.org/en/ruler-off';
    rig.hosts.serve(address, page('prose'));
    const tab = await open(address);
    await openLong(tab, 5);
    await set(rig, { ruler: false });
    await expect.poll(async () => (await ticks(tab)).length).toBe(0);
    await set(rig, { ruler: true });
    await tab.move(320, 420);
    await expect.poll(async () => (await ticks(tab)).length).toBeGreaterThan(0);
  });
});
