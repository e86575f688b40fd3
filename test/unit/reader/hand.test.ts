import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { pullByHand } from '../../../lib/reader/hand.ts';
import { createViewState, type ViewState } from '../../../lib/reader/state.ts';

/** The pages, as far as they are pulled; what happens in them goes down from the window. */
class Pages extends EventTarget {
  scrollLeft = 10;
  scrollTop = 500;
  readonly captured: number[] = [];
  readonly classList = new Set<string>() as Set<string> & { remove(name: string): void };
  constructor() {
    super();
    this.classList.remove = (name) => void this.classList.delete(name);
  }
  scrollTo = ({ left, top }: { left: number; top: number }) => {
    [this.scrollLeft, this.scrollTop] = [left, top];
  };
  setPointerCapture = (pointer: number) => void this.captured.push(pointer);
}

let world: EventTarget;
let pages: Pages;
let view: ViewState;
let lifetime: AbortController;

beforeEach(() => {
  world = new EventTarget();
  pages = new Pages();
  view = createViewState();
  lifetime = new AbortController();
  vi.stubGlobal('addEventListener', world.addEventListener.bind(world));
  pullByHand(pages as unknown as HTMLElement, view, lifetime.signal);
});
afterEach(() => vi.unstubAllGlobals());

/** Something happens in the pages, or elsewhere in the window. */
function happens(type: string, more: object = {}, elsewhere = false): Event {
  const details = { button: 0, buttons: 1, pointerType: 'mouse', pointerId: 3, clientX: 100, clientY: 100 };
  const made = () => Object.assign(new Event(type, { cancelable: true }), { ...details, ...more });
  const event = made();
  world.dispatchEvent(event);
  if (!elsewhere) pages.dispatchEvent(made());
  return event;
}
const pull = () => {
  happens('pointerdown');
  happens('pointermove', { clientX: 90, clientY: 60 });
};
const clickIsTaken = (elsewhere = false) => happens('click', {}, elsewhere).defaultPrevented;

describe('the hand', () => {
  beforeEach(() => {
    view.hand.value = true;
  });

  it('moves the pages as one moves paper', () => {
    pull();
    expect([pages.scrollLeft, pages.scrollTop]).toEqual([20, 540]);
    happens('pointermove', { clientX: 110, clientY: 110 });
    expect([pages.scrollLeft, pages.scrollTop]).toEqual([0, 490]);
    expect(pages.captured).toEqual([3]);
    expect([...pages.classList]).toEqual(['reader-hand', 'reader-pulling']);
    happens('pointerup');
    happens('pointermove', { clientX: 0, clientY: 0 });
    expect([pages.scrollLeft, pages.scrollTop]).toEqual([0, 490]);
    expect([...pages.classList]).toEqual(['reader-hand']);
  });

  it('lets a click through that wavers a little, and takes the one that ends a pull', () => {
    happens('pointerdown');
    happens('pointermove', { clientX: 102, clientY: 102 });
    happens('pointerup');
    expect([pages.scrollTop, clickIsTaken()]).toEqual([500, false]);
    pull();
    happens('pointerup');
    expect([clickIsTaken(), clickIsTaken()]).toEqual([true, false]);
  });

  it('takes no click elsewhere after a pull that ended outside of the window', () => {
    pull();
    happens('pointerup');
    happens('pointerdown', {}, true);
    expect(clickIsTaken(true)).toBe(false);
  });

  it.each([
    ['a finger, which scrolls', { pointerType: 'touch' }],
    ['another button', { button: 2 }],
  ])('is not moved by %s', (_, more) => {
    happens('pointerdown', more);
    happens('pointermove', { clientX: 0 });
    expect(pages.scrollLeft).toBe(10);
  });

  it('lets go where the button was let go unseen', () => {
    happens('pointerdown');
    happens('pointermove', { clientX: 0, buttons: 0 });
    expect(pages.scrollLeft).toBe(10);
  });

  it('is put down again, and with the reader', () => {
    pull();
    view.hand.value = false;
    expect([...pages.classList]).toEqual([]);
    pull();
    expect(pages.scrollTop).toBe(540);
    view.hand.value = true;
    lifetime.abort();
    pull();
    expect(pages.scrollTop).toBe(540);
  });
});

it('pages stay where they are while the hand is not chosen', () => {
  pull();
  expect([pages.scrollTop, pages.classList.size]).toEqual([500, 0]);
});
