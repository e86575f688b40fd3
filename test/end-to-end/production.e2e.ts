import { afterAll, beforeAll, describe } from 'vitest';
import { build } from '../tools/build/build.ts';
import { expect, inject, launchWith, test, waitForMarks, type Rig, type TestPage } from './harness/index.ts';
import { hunt, HUNTER, NOTHING } from './hostile/hunting.ts';
import { changedPixels } from './helpers/pixels.ts';
import { placeOf } from './helpers/cards.ts';

/** The build that people get, on a busy machine, and a browser with it, in milliseconds. */
const BUILD_MS = 400_000;
/** Fewer pixels than a card covers: 448 × 140. */
const LEAST_PIXELS = 40_000;
const ADDRESS = 'https://www.un.org/en/production';
/** What the card of the resolution says and the page does not. */
const WORDS = ['S/RES/1325', 'eace and security'];

/** A page so coloured that a card over it changes every pixel that it covers. */
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Production</title>
<script>${HUNTER}</script><style>body { background: rgb(250 190 90); font: 18px/2 sans-serif }</style>
<p>Recalling Security Council resolution 1325 (2000), and taking note of the report (A/79/218),</p>`;

describe('the build that people get', () => {
  let rig: Rig;
  let tab: TestPage;
  beforeAll(async () => {
    const { browser } = inject('launch');
    rig = await launchWith(await build(browser === 'chromium' ? 'chrome' : 'firefox', { test: false }));
    // It comes once, after the installation, and in front of what is open by then.
    await (await rig.waitForPage('welcome.html')).close();
    rig.hosts.serve(ADDRESS, { body: PAGE });
  }, BUILD_MS);
  afterAll(() => rig.close());

  test('shows cards in roots that are closed to the page', async () => {
    tab = await rig.newPage();
    await tab.goto(ADDRESS);
    await waitForMarks(tab, 2, 'reference');
    const { x, y } = await placeOf(tab, '1325');
    const before = await tab.screenshot(`production-${rig.browser}-before`);
    await tab.move(x, y);
    const isUnder = (at: { x: number; y: number }) =>
      document.elementFromPoint(at.x, at.y + 60)?.localName === 'rapporteur-overlay';
    await tab.waitFor(isUnder, { x, y });
    const drawn = async () =>
      changedPixels(rig, before, await tab.screenshot(`production-${rig.browser}-after`));
    await expect.poll(drawn).toBeGreaterThan(LEAST_PIXELS);
    if (tab.pierced) for (const word of WORDS) expect(await tab.pierced()).toContain(word);

    await tab.move(x, y + 60);
    const roots = await tab.evaluate(() =>
      [...document.querySelectorAll('rapporteur-overlay, rapporteur-excerpts')].map(
        (host) => host.shadowRoot,
      ),
    );
    expect(roots).toEqual([null]);
    expect(await hunt(tab, WORDS)).toEqual(NOTHING);
    expect(await tab.evaluate(isUnder, { x, y })).toBe(true);
  });
});
