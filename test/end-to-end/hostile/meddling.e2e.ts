import { describe, expect, test, waitForMarks, type TestPage } from '../harness/index.ts';
import { placeOf, waitForCards } from '../helpers/cards.ts';
import { counted } from '../helpers/counted.ts';
import { strictPolicy } from '../pages/index.ts';
import { hostilePage } from './pages.ts';

const HOST = 'https://www.un.org/en';
const CARD = ['S/RES/1325 (2000)'];

async function hover(tab: TestPage, words: string): Promise<void> {
  const { x, y } = await placeOf(tab, words);
  await tab.move(x, y);
}

/**
 * Breaks what scripts stand on, until the key P is pressed: whoever calls one of these in the page's own world fails, and
 * is written down.
 */
const SABOTAGE = `
  const broken = [];
  globalThis.called = [];
  const objects = { Array, Map, WeakMap, Set, Promise, String, RegExp, Object, Node, Element, Range, StaticRange, Document,
    CharacterData, EventTarget, MutationObserver, Highlight, HighlightRegistry, ShadowRoot, HTMLElement, DOMTokenList };
  const spare = ['constructor', 'toString', 'valueOf', 'addEventListener', 'dispatchEvent', 'then'];
  for (const [name, { prototype }] of Object.entries(objects)) {
    if (!prototype) continue;
    for (const key of Object.getOwnPropertyNames(prototype)) {
      const property = Object.getOwnPropertyDescriptor(prototype, key);
      if (spare.includes(key) || !property.configurable || typeof property.value !== 'function') continue;
      broken.push([prototype, key, property]);
    }
  }
  for (const [holder, key] of [[JSON, 'parse'], [JSON, 'stringify'], [document, 'createElement'],
    [Object, 'hasOwn'], [Object, 'entries'], [globalThis, 'requestIdleCallback'], [globalThis, 'AbortController'],
    [globalThis, 'Highlight'], [globalThis, 'StaticRange'], [globalThis, 'Range'], [Array, 'from']])
    broken.push([holder, key, Object.getOwnPropertyDescriptor(holder, key)]);
  const define = Object.defineProperty, remove = Reflect.deleteProperty;
  const each = (work) => { for (let i = 0; i < broken.length; i++) work(broken[i][0], broken[i][1], broken[i][2]); };
  let count = 0;
  const { called } = globalThis;
  addEventListener('keydown', () => each((holder, key, property) =>
    property ? define(holder, key, property) : remove(holder, key)), true);
  document.addEventListener('DOMContentLoaded', () => each((holder, key) => define(holder, key, {
    configurable: true, writable: true, value() { called[count++] = key; throw new TypeError('broken'); } })));
`;

test('broken prototypes reach neither marks nor cards', async ({ rig, open }) => {
  const address = `${HOST}/broken`;
  rig.hosts.serve(address, hostilePage(SABOTAGE));
  const tab = await open(address);
  await expect.poll(() => counted(rig, address)).toBe(2);
  // The first line of a page: where the symbol stands is known without asking the page.
  for (const x of [330, 345]) await tab.move(x, 27);
  await tab.press('p');
  expect(await tab.evaluate(() => (globalThis as unknown as { called: string[] }).called)).toEqual([]);
  await hover(tab, '1325');
  // Right after the installation the index is still on its way into the database.
  await tab.waitFor(
    () => document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelector('.card') != null,
    undefined,
    40_000,
  );
});

describe('events that a page makes', () => {
  test('open no card, keep nothing, close nothing', async ({ rig, open }) => {
    const address = `${HOST}/false-events`;
    rig.hosts.serve(address, hostilePage(''));
    const tab = await open(address);
    await waitForMarks(tab, 2, 'reference');
    const place = await placeOf(tab, '1325');
    const fire = ({ x, y }: { x: number; y: number }) => {
      const target = document.elementFromPoint(x, y) ?? document.body;
      const at = { bubbles: true, cancelable: true, composed: true, clientX: x, clientY: y };
      for (let round = 0; round < 5; round++) {
        for (const type of ['pointermove', 'pointerdown', 'pointerup', 'pointerleave'])
          target.dispatchEvent(new PointerEvent(type, { ...at, pointerType: 'touch' }));
        target.dispatchEvent(new PointerEvent('pointermove', { ...at, pointerType: 'mouse' }));
        target.dispatchEvent(new MouseEvent('click', at));
        for (const key of ['Enter', 'Escape'])
          document.dispatchEvent(new KeyboardEvent('keydown', { ...at, key }));
        document.dispatchEvent(new KeyboardEvent('keydown', { ...at, key: 'z', ctrlKey: true }));
        document.dispatchEvent(
          new KeyboardEvent('keydown', { ...at, key: 'h', altKey: true, shiftKey: true }),
        );
      }
    };
    await tab.evaluate(fire, place);
    // Longer than the intent delay of a card.
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    expect(await tab.evaluate(() => document.querySelector('rapporteur-overlay'))).toBeNull();
    await hover(tab, '1325');
    await waitForCards(tab, CARD);
    await tab.evaluate(fire, { x: 5, y: 400 });
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 500)));
    await waitForCards(tab, CARD);
    await tab.press('Escape');
    await waitForCards(tab, []);
  });
});

describe('a page that meddles with our element', () => {
  const MEDDLE = `
    addEventListener('error', (event) => { globalThis.failed = String(event.message); });
    const style = document.createElement('style');
    style.textContent = 'rapporteur-overlay, rapporteur-overlay * { display: none !important; opacity: 0 !important;' +
      'transform: scale(9) !important; position: static !important }';
    document.documentElement.append(style);
    globalThis.seen = 0;
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes)
          if (node.localName === 'rapporteur-overlay' && !node.dataset.false) {
            globalThis.seen++;
            if (globalThis.seen === 1) { node.remove(); continue; }
            const copy = node.cloneNode(true);
            copy.dataset.false = 'yes';
            document.body.append(copy);
            node.style.cssText = 'display: none !important; left: 900px !important';
            node.setAttribute('hidden', '');
            if (globalThis.seen === 2) document.body.prepend(node);
          }
    }).observe(document.documentElement, { childList: true, subtree: true });
  `;

  test('gets its card back, in its place', async ({ rig, open }) => {
    const address = `${HOST}/meddling`;
    rig.hosts.serve(address, hostilePage(MEDDLE));
    const tab = await open(address);
    await waitForMarks(tab, 2, 'reference');
    for (let round = 0; round < 3; round++) {
      await tab.move(5, 400);
      await tab.waitFor(
        () => document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelector('.card') == null,
      );
      await hover(tab, '1325');
      await tab.waitFor((wanted) => {
        const overlays = [...document.querySelectorAll('rapporteur-overlay')];
        return wanted === 0
          ? (globalThis as unknown as { seen: number }).seen > 0
          : overlays.some(
              (one) => (one.shadowRoot?.querySelector('.card')?.getBoundingClientRect().width ?? 0) > 300,
            );
      }, round);
    }
    const box = await tab.evaluate(() => {
      const overlay = [...document.querySelectorAll('rapporteur-overlay')].find((one) => one.shadowRoot);
      const { width, left } = overlay?.shadowRoot?.querySelector('.card')?.getBoundingClientRect() ?? {};
      return { width, left, opacity: overlay && getComputedStyle(overlay).opacity };
    });
    expect(box).toMatchObject({ width: 448, opacity: '1' });
    expect(box.left).toBeLessThan(400);
  });

  test('is not confused by a thousand look-alikes', async ({ rig, open }) => {
    const address = `${HOST}/look-alikes`;
    const body = '<rapporteur-overlay class="card"><div class="card">A/RES/70/1</div></rapporteur-overlay>';
    rig.hosts.serve(address, hostilePage('', body.repeat(1_000)));
    const tab = await open(address);
    await waitForMarks(tab, 2, 'reference');
    await hover(tab, '1325');
    await tab.waitFor(() =>
      [...document.querySelectorAll('rapporteur-overlay')].some(
        (one) => one.shadowRoot?.querySelector('.card .name')?.textContent.includes('1325') ?? false,
      ),
    );
  });
});

test('a sandboxed frame under the strictest policy is marked like any page', async ({ rig, open }) => {
  const inner = `${HOST}/sandboxed-inner`;
  rig.hosts.serve(inner, { ...hostilePage(''), headers: strictPolicy });
  const address = `${HOST}/sandboxed`;
  rig.hosts.serve(
    address,
    hostilePage('', `<iframe sandbox src="${inner}" width="800" height="300"></iframe>`),
  );
  const tab = await open(address);
  const frame = await tab.frame('/sandboxed-inner');
  // No callback of a page without scripts is called: hence a loop.
  await frame.waitFor(() => {
    let marks = 0;
    for (const [, highlight] of CSS.highlights) marks += highlight.size;
    return marks >= 2;
  });
});
