import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PlacedMention } from '../../../lib/page/mentions.ts';
import { followPointer, type PointerPorts } from '../../../lib/page/pointer.ts';
import type { EarlyPointer } from '../../../lib/page/views.ts';
import { heedSignals } from './signals.ts';

/** A mention, at every point right of 100 px. */
const placed = { key: 'A/80/1' } as PlacedMention;

const { Event: PageEvent, Element: PageElement } = parseHTML('<p></p>');

let page: Document;
let frames: (() => void)[] = [];
let selected = false;
let used = true;
let lifetime: AbortController;
let said: unknown[][] = [];

beforeEach(() => {
  page = parseHTML(
    '<html><body><p>text</p><a href="/x"><b>link</b></a><i class="ours"></i></body></html>',
  ).document;
  for (const target of [page, page.documentElement]) heedSignals(target);
  frames = [];
  said = [];
  selected = false;
  used = true;
  lifetime = new AbortController();
  vi.spyOn(performance, 'now').mockReturnValue(1_000);
  Object.defineProperty(page, 'getSelection', { value: () => ({ isCollapsed: !selected }) });
  vi.stubGlobal('document', page);
  vi.stubGlobal('Element', PageElement);
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function follow(early: EarlyPointer | null = null): void {
  const ports: PointerPorts = {
    hit: (x) => (x > 100 ? placed : null),
    isOurs: ({ target }) => (target as Element).className === 'ours',
    over: (...told) => said.push(['over', ...told]),
    off: (...told) => said.push(['off', ...told]),
    press: (...told) => {
      said.push(['press', ...told]);
      return used;
    },
    outside: () => said.push(['outside']),
    early,
  };
  followPointer(ports, lifetime.signal);
}

/** Lets the user do something at a place of the page. */
function happens(type: string, more: object = {}, selector = 'p') {
  const event = new PageEvent(type, { bubbles: true, cancelable: true });
  const details = {
    isTrusted: true,
    pointerType: 'mouse',
    button: 0,
    buttons: 0,
    clientX: 200,
    clientY: 30,
    timeStamp: 900,
  };
  for (const [name, value] of Object.entries({ ...details, ...more }))
    Object.defineProperty(event, name, { value });
  const kept = { prevented: vi.spyOn(event, 'preventDefault'), stopped: vi.spyOn(event, 'stopPropagation') };
  page.querySelector(selector)?.dispatchEvent(event);
  return kept;
}

const draw = () => frames.splice(0).forEach((frame) => frame());

describe('the pointer over a document', () => {
  beforeEach(() => follow());

  it('is said to be on a mark at the next frame, and how long it lies there already', () => {
    happens('pointermove');
    expect(said).toEqual([]);
    draw();
    expect(said).toEqual([['over', placed, 200, 30, 100]]);
  });

  it('is looked at once a frame, where it was last', () => {
    for (const clientX of [200, 150, 50]) happens('pointermove', { clientX });
    expect(frames).toHaveLength(1);
    draw();
    expect(said).toEqual([['off', 50, 30]]);
    draw();
    expect(said).toHaveLength(1);
    happens('pointermove');
    draw();
    expect(said).toHaveLength(2);
  });

  it.each([
    ['a finger', { pointerType: 'touch' }],
    ['a pressed button, which selects', { buttons: 1 }],
    ['a script of the page', { isTrusted: false }],
  ])('says nothing of %s', (_, more) => {
    happens('pointermove', more);
    draw();
    expect(said).toEqual([]);
  });

  it('says nothing of what moves over our own views, and forgets where it was before', () => {
    happens('pointermove');
    happens('pointermove', {}, '.ours');
    draw();
    expect(said).toEqual([]);
  });

  it('is off the marks when it leaves the document', () => {
    happens('pointerleave', {}, 'html');
    expect(said).toEqual([['off', -1, -1]]);
  });

  it('is followed no longer than the page is there', () => {
    happens('pointermove');
    lifetime.abort();
    draw();
    happens('pointermove');
    happens('pointerdown');
    happens('click');
    happens('pointerleave', {}, 'html');
    draw();
    expect(said).toEqual([]);
  });
});

describe('a press', () => {
  beforeEach(() => follow());

  it('on a mark is used, and the page does not hear of it', () => {
    const kept = happens('click');
    expect(said).toEqual([['press', placed, false, false]]);
    expect(kept.prevented).toHaveBeenCalledOnce();
    expect(kept.stopped).toHaveBeenCalledOnce();
  });

  it('that is not used is the page’s', () => {
    used = false;
    const kept = happens('click');
    expect(said).toHaveLength(1);
    expect(kept.prevented).not.toHaveBeenCalled();
    expect(kept.stopped).not.toHaveBeenCalled();
  });

  it('by a finger is told from one by a mouse, though a click does not say it', () => {
    happens('pointerdown', { pointerType: 'touch' });
    happens('click', { pointerType: undefined });
    expect(said).toEqual([['outside'], ['press', placed, true, false]]);
  });

  it('on a link is told from one on text', () => {
    happens('click', {}, 'b');
    expect(said).toEqual([['press', placed, false, true]]);
  });

  it.each([
    ['beside the marks', { clientX: 50 }, 'p'],
    ['of another button', { button: 2 }, 'p'],
    ['on our own views', {}, '.ours'],
    ['that the page made up', { isTrusted: false }, 'p'],
  ])('%s is left to the page', (_, more, selector) => {
    const kept = happens('click', more, selector);
    expect(said).toEqual([]);
    expect(kept.prevented).not.toHaveBeenCalled();
  });

  it('that ends a selection opens nothing', () => {
    selected = true;
    happens('click');
    expect(said).toEqual([]);
  });

  it('outside of our views is told, one in them is not', () => {
    happens('pointerdown');
    happens('pointerdown', {}, '.ours');
    expect(said).toEqual([['outside']]);
  });
});

describe('what the pointer did before it was followed', () => {
  const early = { x: 200, y: 30, touch: true, pressed: true, at: 400 };

  it('is done now: a press', () => {
    follow(early);
    expect(said).toEqual([['press', placed, true, false]]);
  });

  it('is done now: a rest, for as long as it lasted', () => {
    follow({ ...early, pressed: false });
    expect(said).toEqual([['over', placed, 200, 30, 600]]);
  });

  it('is nothing where no mark is', () => {
    follow({ ...early, x: 50 });
    expect(said).toEqual([]);
  });
});
