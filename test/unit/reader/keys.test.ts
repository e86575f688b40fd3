import { signal } from '@preact/signals';
import { parseHTML } from 'linkedom';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerKeys } from '../../../lib/reader/keys.ts';
import type { Reader } from '../../../lib/reader/reader.ts';
import { createViewState, type ViewState } from '../../../lib/reader/state.ts';
import { heedSignals } from '../page/signals.ts';

const { Event: PageEvent, HTMLElement } = parseHTML('<p></p>');

let page: Document;
let view: ViewState;
let done: string[];
let lifetime: AbortController;
const reading = signal<object | null>({});
const marks = signal(true);

/** Notes what is asked of the reader: `name argument`. */
const noting = (prefix: string) =>
  new Proxy(
    {},
    {
      get:
        (_, name: string) =>
        (...given: unknown[]) =>
          void done.push([prefix + name, ...given].join(' ')),
    },
  );

beforeEach(() => {
  page = parseHTML(
    '<html><body><div class="reader-bar"><button id="b"></button><button id="open" aria-expanded="true"></button></div><input id="i"><div contenteditable="true" id="e"></div></body></html>',
  ).document;
  heedSignals(page);
  vi.stubGlobal('document', page);
  vi.stubGlobal('HTMLElement', HTMLElement);
  focus('body');
  view = createViewState();
  done = [];
  lifetime = new AbortController();
  reading.value = {};
  marks.value = true;
  const reader = {
    view,
    reading,
    marks,
    controls: () => noting(''),
    actions: noting(''),
    finder: noting('find '),
    columns: noting(''),
  };
  answerKeys(reader as unknown as Reader, lifetime.signal);
});
afterEach(() => vi.unstubAllGlobals());

function focus(selector: string): void {
  Object.defineProperty(page, 'activeElement', { value: page.querySelector(selector), configurable: true });
}

/** Presses keys (`mod+shift+g`); says what was done, and whether the browser was kept from it. */
function press(keys: string, selector = 'body', more: object = {}): [string[], boolean] {
  done = [];
  const parts = keys === 'mod++' ? ['mod', '+'] : keys.split('+');
  const event = new PageEvent('keydown', { bubbles: true, cancelable: true });
  const details = {
    key: parts.at(-1),
    ctrlKey: parts.includes('mod'),
    metaKey: parts.includes('command'),
    shiftKey: parts.includes('shift'),
    altKey: parts.includes('alt'),
    composedPath: () => [page.querySelector(selector)],
    ...more,
  };
  for (const [name, value] of Object.entries(details)) Object.defineProperty(event, name, { value });
  page.dispatchEvent(event);
  return [done, event.defaultPrevented];
}

describe('a key in the reader', () => {
  it.each([
    ['mod+s', 'download'],
    ['command+s', 'download'],
    ['mod+p', 'print'],
    ['mod+alt+p', 'present'],
    ['mod++', 'zoomBy 1'],
    ['mod+shift+=', 'zoomBy 1'],
    ['mod+-', 'zoomBy -1'],
    ['mod+0', 'zoomTo auto'],
    ['r', 'rotate 1'],
    ['shift+R', 'rotate -1'],
    ['n', 'turnPage 1'],
    ['j', 'turnPage 1'],
    ['p', 'turnPage -1'],
    ['k', 'turnPage -1'],
    ['Home', 'goToEdge start'],
    ['End', 'goToEdge end'],
    ['F6', 'focusOther'],
  ])('%s does what people know: %s', (keys, expected) => {
    expect(press(keys)).toEqual([[expected], true]);
  });

  it.each(['shift+n', 'alt+n', 'mod+n', 'mod+shift+p', 'x', 'alt+Home'])('%s is the browser’s', (keys) => {
    expect(press(keys)).toEqual([[], false]);
  });

  it('opens the search, and then steps through it', () => {
    expect(press('mod+g')).toEqual([[], true]);
    expect(view.finding.value).toBe(true);
    expect(press('mod+g')[0]).toEqual(['find step 1']);
    expect(press('mod+shift+G')[0]).toEqual(['find step -1']);
    expect(press('F3')[0]).toEqual(['find step 1']);
    expect(press('shift+F3')[0]).toEqual(['find step -1']);
    view.finding.value = false;
    press('mod+f');
    expect(view.finding.value).toBe(true);
  });

  it('turns things on and off', () => {
    press('F4');
    expect(view.sidebar.value).toBe('outline');
    press('F4');
    expect(view.sidebar.value).toBeNull();
    press('d');
    press('h');
    expect([view.dark.value, view.hand.value]).toEqual([true, true]);
    press('d');
    expect(view.dark.value).toBe(false);
    press('a');
    expect(view.drawing.value).toBe(true);
    marks.value = false;
    press('a');
    expect(view.drawing.value).toBe(false);
  });

  it.each(['#i', '#e'])('typed into %s is the field’s, but for those with Control', (field) => {
    Object.defineProperty(page.querySelector('#e'), 'isContentEditable', { value: true });
    expect(press('n', field)).toEqual([[], false]);
    expect(press('mod+s', field)).toEqual([['download'], true]);
  });

  it('that something else has answered is not answered again', () => {
    expect(press('n', 'body', { defaultPrevented: true })[0]).toEqual([]);
  });

  it('does nothing before a document is open, but leads to the other column', () => {
    reading.value = null;
    expect(press('n')).toEqual([[], false]);
    expect(press('F6')[0]).toEqual(['focusOther']);
  });

  it('is answered no longer than the reader is there', () => {
    lifetime.abort();
    expect(press('n')).toEqual([[], false]);
  });
});

describe('a key that scrolls', () => {
  const KEYS = ['ArrowDown', 'ArrowLeft', 'PageUp', ' '];

  it.each(KEYS)('%j leads the keyboard to the pages, which then scroll', (key) => {
    expect(press(key)).toEqual([['focus'], false]);
  });

  it('leaves fields, lists and open menus alone; a button answers the space bar', () => {
    focus('#i');
    for (const key of KEYS) expect(press(key)).toEqual([[], false]);
    focus('#open');
    expect(press('ArrowDown')[0]).toEqual([]);
    focus('#b');
    expect(press('ArrowDown')[0]).toEqual(['focus']);
    expect(press(' ')[0]).toEqual([]);
  });

  it('turns pages on the whole screen', () => {
    view.presenting.value = true;
    const turns = ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'ArrowLeft', 'ArrowUp', 'PageUp'].map((key) =>
      press(key)[0].join(),
    );
    expect(turns).toEqual(turns.map((_, index) => (index < 4 ? 'turnPage 1' : 'turnPage -1')));
    expect(press('alt+ArrowLeft')[0]).toEqual([]);
    expect(press('mod+ArrowLeft')[0]).toEqual([]);
  });

  it('turns single pages sideways, and scrolls up and down in them', () => {
    view.single.value = true;
    expect(['ArrowRight', 'ArrowLeft', ' '].map((key) => press(key)[0].join())).toEqual([
      'turnPage 1',
      'turnPage -1',
      'turnPage 1',
    ]);
    expect(press('ArrowDown')).toEqual([['focus'], false]);
  });
});
