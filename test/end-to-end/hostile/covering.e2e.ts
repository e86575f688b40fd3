import { expect, test, waitForMarks, type TestPage } from '../harness/index.ts';
import { placeOf } from '../helpers/cards.ts';
import { painted } from '../helpers/excerpts.ts';
import { keepText, pressInOverlay, waitInOverlay } from '../helpers/overlay.ts';
import { hostilePage } from './pages.ts';

const QUOTE = 'submit a report at its seventy-ninth session';

/**
 * Ways to lay over our views something that lets the pointer through, so that the reader presses what is not seen. Each
 * leaves a function that takes it away.
 */
const COVERS = `
  const cover = () => {
    const sheet = document.createElement('div');
    sheet.textContent = 'Press here to win';
    sheet.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh; margin: 0; border: 0; ' +
      'pointer-events: none; background: honeydew; z-index: 2147483647';
    return sheet;
  };
  const ours = () => document.querySelector('rapporteur-overlay');
  globalThis.covers = {
    popover() {
      const sheet = cover();
      sheet.popover = 'manual';
      document.body.append(sheet);
      sheet.showPopover();
      return () => sheet.remove();
    },
    'popover in a closed root'() {
      const holder = document.createElement('div');
      const sheet = cover();
      sheet.popover = 'manual';
      holder.attachShadow({ mode: 'closed' }).append(sheet);
      document.body.append(holder);
      sheet.showPopover();
      return () => holder.remove();
    },
    'element over what is taken from the top layer'() {
      const sheet = cover();
      document.body.append(sheet);
      ours().hidePopover();
      return () => sheet.remove();
    },
    async 'change of views'() {
      const style = document.createElement('style');
      style.textContent = '::view-transition { pointer-events: none; background: honeydew } ' +
        '::view-transition-group(*) { animation-duration: 60s; opacity: 0; pointer-events: none }';
      document.head.append(style);
      const transition = document.startViewTransition(() => undefined);
      await transition.ready.catch(() => undefined);
      return () => transition.skipTransition();
    },
  };
`;

interface Covering {
  covers: Record<string, () => (() => void) | Promise<() => void>>;
  uncover(): void;
}

const middleOfDelete = (tab: TestPage) =>
  tab.evaluate(() => {
    const { shadowRoot } = document.querySelector('rapporteur-overlay') ?? {};
    const box = shadowRoot?.querySelector('.excerpt-editor .danger')?.getBoundingClientRect();
    if (!box) throw new Error('no button to delete');
    return [box.x + box.width / 2, box.y + box.height / 2] as const;
  });

const isClosed = () =>
  document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelector('.excerpt-editor') == null;

test('a press on what the page covers deletes nothing', async ({ rig, open }) => {
  const address = 'https://www.un.org/en/covering';
  rig.hosts.serve(address, hostilePage(COVERS));
  const tab = await open(address);
  await waitForMarks(tab, 2, 'reference');
  await keepText(tab, 'green', QUOTE);
  await expect.poll(() => painted(tab, 'green')).toEqual([QUOTE]);
  const { x, y } = await placeOf(tab, 'seventy-ninth');
  // What was deleted could not be opened, and take another colour.
  const openAndColour = async (colour: string, message: string) => {
    await tab.press('Escape');
    await tab.waitFor(isClosed);
    await tab.click(x, y);
    await waitInOverlay(tab, '.excerpt-editor:focus');
    await pressInOverlay(tab, `.excerpt-editor .swatch-${colour}`);
    await expect.poll(() => painted(tab, colour), { message }).toEqual([QUOTE]);
  };
  const names = await tab.evaluate(() => Object.keys((globalThis as unknown as Covering).covers));
  for (const name of names) {
    await openAndColour('pink', `before ${name}`);
    await tab.evaluate(async (chosen) => {
      const page = globalThis as unknown as Covering;
      page.uncover = (await page.covers[chosen]?.()) ?? (() => undefined);
    }, name);
    await tab.click(...(await middleOfDelete(tab)));
    await tab.evaluate(() => (globalThis as unknown as Covering).uncover());
    await openAndColour('blue', name);
  }
  // Where nothing covers it, it is deleted.
  await expect
    .poll(async () => {
      if (!(await tab.evaluate(isClosed))) await tab.click(...(await middleOfDelete(tab)));
      return painted(tab, 'blue');
    })
    .toEqual([]);
});
