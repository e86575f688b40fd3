import { expect, test, waitForMarks } from './harness/index.ts';
import { painted } from './helpers/excerpts.ts';
import { selectText, waitInOverlay } from './helpers/overlay.ts';
import { page } from './pages/index.ts';

const ADDRESS = 'https://www.un.org/en/touched';
const WORDS = 'Secretary-General to submit';

test('what is selected by a finger is kept by a tap on the bar, which never covers it', async ({
  rig,
  open,
  skip,
}) => {
  if (rig.browser === 'firefox') return skip('its driver’s finger presses nothing in a page of the desktop');
  rig.hosts.serve(ADDRESS, page('prose'));
  const tab = await open(ADDRESS);
  await waitForMarks(tab, 1);
  const place = await tab.waitFor(() => {
    const box = document.querySelector('#plain')?.getBoundingClientRect();
    return box ? ([box.left + 20, box.top + 8] as const) : null;
  });
  await tab.tap(place?.[0] ?? 0, place?.[1] ?? 0);
  // A desktop browser selects nothing under a finger: the word, and what its handles are drawn to, come by script.
  await selectText(tab, WORDS);
  await waitInOverlay(tab, '.excerpt-bar');
  const swatch = await tab.waitFor(async (words) => {
    const bar = () => {
      const overlay = document.querySelector('rapporteur-overlay')?.shadowRoot;
      return overlay?.querySelector('.excerpt-bar');
    };
    const before = bar()?.getBoundingClientRect();
    await new Promise((resolve) => setTimeout(resolve, 50));
    const now = bar()?.getBoundingClientRect();
    const selected = getSelection()?.getRangeAt(0).getBoundingClientRect();
    const box = bar()?.querySelector('.swatch-blue')?.getBoundingClientRect();
    if (!before || !now || !selected || !box || before.x !== now.x || before.y !== now.y) return null;
    const covers = now.top < selected.bottom && now.bottom > selected.top;
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    return getSelection()?.toString() === words && { middle, size: Math.min(box.width, box.height), covers };
  }, WORDS);
  if (!swatch) throw new Error('no bar');
  expect(swatch.covers).toBe(false);
  expect(swatch.size).toBeGreaterThanOrEqual(24);
  await tab.screenshot('excerpt-bar-touch');
  await tab.tap(swatch.middle.x, swatch.middle.y);
  await expect.poll(() => painted(tab, 'blue')).toEqual([WORDS]);
});
