import { describe, expect, test, waitForMarks, type TestPage } from './harness/index.ts';
import { cardsOf, command, placeOf, waitForCards } from './helpers/cards.ts';
import { framing, page } from './pages/index.ts';

const HOST = 'https://www.un.org/en/places';

async function hover(tab: TestPage, words: string, where: 'page' | 'card' = 'page'): Promise<void> {
  const { x, y } = await placeOf(tab, words, where);
  await tab.move(x, y);
}

/** Waits until words stay where they are: the view takes its new size some frames after it is in full screen. */
async function untilAtRest(tab: TestPage, words: string): Promise<void> {
  let before = await placeOf(tab, words);
  const moved = async () => {
    await tab.evaluate(drawn);
    const now = await placeOf(tab, words);
    const rests = now.x === before.x && now.y === before.y;
    before = now;
    return !rests;
  };
  await expect.poll(moved, { interval: 250 }).toBe(false);
}

/** Done when the browser has drawn twice. */
const drawn = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

/** Whether all of the topmost card can be seen and pressed: nothing of the page lies over its middle. */
function isOnTop(tab: TestPage): Promise<boolean> {
  return tab.evaluate(() => {
    const host = document.querySelector('rapporteur-overlay');
    const box = host?.shadowRoot?.querySelector('.card')?.getBoundingClientRect();
    if (!box) return false;
    const inside = box.left >= 0 && box.top >= 0 && box.right <= innerWidth && box.bottom <= innerHeight;
    return inside && document.elementFromPoint(box.x + box.width / 2, box.y + 20) === host;
  });
}

describe('a card stands inside the view', () => {
  /** Windows of 1280 by 900 px at 400 %, 100 % and 50 %. */
  const ZOOMS = [
    [320, 225],
    [1280, 900],
    [2560, 1800],
  ] as const;
  const CORNERS = ['top:0;left:0', 'top:0;right:0', 'bottom:0;left:0', 'bottom:0;right:0'];

  test('at every edge, at 400 %, 100 % and 50 %', async ({ rig, open }) => {
    const numbers = ['67/97', '67/98', '67/99', '67/96'];
    const corners = CORNERS.map(
      (style, index) => `<p style="position:fixed;margin:0;${style}">A/RES/${numbers[index]}</p>`,
    );
    rig.hosts.serve(`${HOST}/edges`, { body: `<!doctype html><title>Edges</title>${corners.join('')}` });
    const tab = await open(`${HOST}/edges`);
    await waitForMarks(tab, 4, 'reference');
    for (const [width, height] of ZOOMS) {
      await tab.resize(width, height);
      for (const number of numbers) {
        await hover(tab, number);
        await waitForCards(tab, [`A/RES/${number}`]);
        await expect.poll(() => isOnTop(tab), { message: `${number} at ${width} px` }).toBe(true);
        // A small view is all card: the next corner is behind it.
        await tab.press('Escape');
        await waitForCards(tab, []);
      }
    }
  });

  test('beside its line where the text is vertical', async ({ rig, open }) => {
    const text = '安全理事会第1325（2000）号决议';
    rig.hosts.serve(`${HOST}/vertical`, {
      body: `<!doctype html><html lang="zh"><meta charset="utf-8"><title>直排</title><body style="writing-mode:vertical-rl;height:500px;margin:40px 200px"><p>${text}</p>`,
    });
    const tab = await open(`${HOST}/vertical`);
    await waitForMarks(tab, 1, 'reference');
    const place = await placeOf(tab, '1325');
    await tab.move(place.x, place.y);
    const [card] = await waitForCards(tab, ['S/RES/1325 (2000)']);
    if (!card) throw new Error('no card');
    expect(card.box.right < place.x || card.box.left > place.x).toBe(true);
  });

  test('over a page in full screen', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/full`, page('prose'));
    const tab = await open(`${HOST}/full`);
    await waitForMarks(tab, 7, 'reference');
    // Full screen is given to the tab in front alone.
    await tab.waitFor(() => document.hasFocus());
    await tab.evaluate(() =>
      document.addEventListener('click', () => void document.querySelector('main')?.requestFullscreen(), {
        once: true,
      }),
    );
    const { x, y } = await placeOf(tab, 'Requests');
    await tab.click(x, y);
    await tab.waitFor(() => document.fullscreenElement !== null);
    await untilAtRest(tab, '1325');
    await hover(tab, '1325');
    await waitForCards(tab, ['S/RES/1325 (2000)']);
    await expect.poll(() => isOnTop(tab)).toBe(true);
    await tab.evaluate(() => document.exitFullscreen());
  });

  test('over what the page put into the top layer', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/popover`, page('prose'));
    const tab = await open(`${HOST}/popover`);
    await tab.evaluate(() => {
      const box = document.createElement('div');
      box.popover = 'manual';
      box.textContent = 'In a popover: General Assembly resolution 60/1 and more.';
      document.body.append(box);
      box.showPopover();
    });
    await waitForMarks(tab, 8, 'reference');
    await hover(tab, '60/1');
    await waitForCards(tab, ['A/RES/60/1']);
    await expect.poll(() => isOnTop(tab)).toBe(true);
  });

  test('in the frame whose text it explains', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/inner`, page('prose'));
    rig.hosts.serve(`${HOST}/outer`, framing(`${HOST}/inner`));
    const tab = await open(`${HOST}/outer`);
    const inner = await tab.frame('/inner');
    // A busy browser reads frames last.
    await waitForMarks(inner, 7, 'reference', 30_000);
    const frame = await tab.evaluate(() => {
      const box = document.querySelector('iframe')?.getBoundingClientRect();
      return { x: box?.x ?? 0, y: box?.y ?? 0 };
    });
    const { x, y } = await placeOf(inner, '1325');
    // The frame's own border lies between its box and its document.
    await tab.move(frame.x + 2 + x, frame.y + 2 + y);
    await waitForCards(inner, ['S/RES/1325 (2000)']);
    expect(await cardsOf(tab)).toEqual([]);
  });
});

describe('a card follows the hand', () => {
  test('by touch: a tap opens it, on a link as well, a tap beside closes it', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/touch`, page('prose'));
    const tab = await open(`${HOST}/touch`);
    await waitForMarks(tab, 7, 'reference');
    const onText = await placeOf(tab, '1325');
    await tab.tap(onText.x, onText.y);
    await waitForCards(tab, ['S/RES/1325 (2000)']);
    await tab.tap(4, 700);
    await waitForCards(tab, []);
    const onLink = await placeOf(tab, '67/123');
    await tab.tap(onLink.x, onLink.y);
    await waitForCards(tab, ['A/RES/67/123']);
    expect(await tab.evaluate(() => location.pathname)).toBe('/en/places/touch');
  });

  test('three deep and no deeper; Escape takes the topmost alone', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/deep`, page('prose'));
    const tab = await open(`${HOST}/deep`);
    await waitForMarks(tab, 7, 'reference');
    await hover(tab, '1325');
    await waitForCards(tab, ['S/RES/1325 (2000)']);
    await hover(tab, 'S/PV.4213', 'card');
    const two = ['S/RES/1325 (2000)', 'S/PV.4213'];
    await waitForCards(tab, two);
    const inner = await tab.evaluate(() => {
      const cards = document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelectorAll('.card');
      const next = cards?.[1]?.querySelector<HTMLElement>('button.inner');
      const box = next?.getBoundingClientRect();
      return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
    });
    if (!inner) throw new Error('nothing in the second card leads further');
    await tab.move(inner.x, inner.y);
    await tab.waitFor(() => {
      const root = document.querySelector('rapporteur-overlay')?.shadowRoot;
      return root?.querySelectorAll('.card[aria-busy=false]').length === 3;
    });
    const further = await tab.evaluate(() => {
      const root = document.querySelector('rapporteur-overlay')?.shadowRoot;
      return root?.querySelectorAll('.card[data-depth="3"] button.inner').length;
    });
    expect(further).toBe(0);
    await tab.press('Escape');
    await waitForCards(tab, two);
    await tab.press('Escape');
    await waitForCards(tab, two.slice(0, 1));
    await tab.press('Escape');
    await waitForCards(tab, []);
  });

  test('by keyboard from a link and back to it', async ({ rig, open }) => {
    const address = `${HOST}/back`;
    rig.hosts.serve(address, page('prose'));
    const tab = await open(address);
    await waitForMarks(tab, 7, 'reference');
    await tab.evaluate(() => document.querySelector('a')?.focus());
    await command(rig, address, 'open-card');
    await tab.waitFor(() => document.activeElement?.localName === 'rapporteur-overlay');
    await tab.press('Escape');
    await waitForCards(tab, []);
    expect(await tab.evaluate(() => document.activeElement === document.querySelector('a'))).toBe(true);
  });

  test('without movement where movement is not wanted', async ({ rig, open, skip }) => {
    if (rig.browser === 'firefox') return skip('the driver cannot ask Firefox for reduced motion');
    rig.hosts.serve(`${HOST}/still`, page('prose'));
    const tab = await open(`${HOST}/still`);
    await tab.media({ reducedMotion: 'reduce' });
    await waitForMarks(tab, 7, 'reference');
    await hover(tab, '1325');
    await waitForCards(tab, ['S/RES/1325 (2000)']);
    const animation = await tab.evaluate(() => {
      const card = document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelector('.card');
      return card ? getComputedStyle(card).animationName : '';
    });
    expect(animation).toBe('none');
  });

  test('on a page that changes its address and its text by itself', async ({ rig, open }) => {
    rig.hosts.serve(`${HOST}/first`, page('prose'));
    const tab = await open(`${HOST}/first`);
    await waitForMarks(tab, 7, 'reference');
    await hover(tab, '1325');
    await waitForCards(tab, ['S/RES/1325 (2000)']);
    await tab.evaluate(() => {
      history.pushState({}, '', '/en/places/second');
      const main = document.querySelector('main');
      if (main) main.innerHTML = '<p>General Assembly resolution 60/1 alone.</p>';
    });
    await tab.move(4, 700);
    await waitForCards(tab, []);
    await waitForMarks(tab, 1, 'reference');
    await hover(tab, '60/1');
    await waitForCards(tab, ['A/RES/60/1']);
  });
});
