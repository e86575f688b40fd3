import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DomSource } from '../../../lib/page/dom-source.ts';
import { pageOf } from '../text/dom.ts';

/** What the browser tells observers, which the test raises itself. */
interface Observed {
  readonly told: (records: readonly object[]) => void;
  readonly options: MutationObserverInit;
  isConnected: boolean;
}
let observed: Observed[] = [];

class FakeObserver {
  #own: Observed | null = null;
  constructor(private readonly told: Observed['told']) {}
  observe(_: Node, options: MutationObserverInit) {
    this.#own = { told: this.told, options, isConnected: true };
    observed.push(this.#own);
  }
  disconnect() {
    if (this.#own) this.#own.isConnected = false;
  }
}

let lifetime: AbortController;
beforeEach(() => {
  observed = [];
  lifetime = new AbortController();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  vi.stubGlobal('MutationObserver', FakeObserver);
});
afterEach(() => {
  lifetime.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function open(body: string) {
  const page = pageOf(body);
  vi.stubGlobal('document', page);
  const source = new DomSource(page.documentElement, lifetime.signal);
  const changes: number[] = [];
  source.watch(({ firstBlock }) => changes.push(firstBlock), lifetime.signal);
  await vi.advanceTimersByTimeAsync(1_000);
  return { page, source, changes };
}

const part = (page: Document, selector: string): Element => {
  const element = page.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  return element;
};

/** Tells the source what changed, as the browser does. */
function tell(...records: { readonly target: Node; readonly removedNodes?: readonly Node[] }[]): void {
  const [texts] = observed;
  texts?.told(records.map((record) => ({ removedNodes: [], ...record })));
}

function write(page: Document, selector: string, text: string): void {
  const element = part(page, selector);
  element.textContent = text;
  tell({ target: element });
}

const texts = ({ text }: DomSource) => text.blocks.map(({ text: one }) => one);

describe('the text of a page', () => {
  it('is read at once, and who watches is told of all of it', async () => {
    const { source, changes } = await open('<p>one</p><p>two</p>');
    expect(texts(source)).toEqual(['one', 'two']);
    expect(changes).toEqual([0]);
  });

  it('is told from the first block on that changed, within a moment', async () => {
    const { page, source, changes } = await open('<p>one</p><p id="b">two</p><p>three</p>');
    const [first, , third] = source.text.blocks;
    write(page, '#b', 'other');
    expect(texts(source)).toEqual(['one', 'two', 'three']);
    await vi.advanceTimersByTimeAsync(60);
    expect(texts(source)).toEqual(['one', 'other', 'three']);
    expect(changes).toEqual([0, 1]);
    expect(source.text.blocks[0]).toBe(first);
    expect(source.text.blocks[2]).toBe(third);
  });

  it('is told nothing where a change leaves it as it was', async () => {
    const { page, source, changes } = await open('<p id="a">one</p>');
    part(page, '#a').append(page.createComment('of nobody'));
    tell({ target: part(page, '#a') });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(source.text.version).toBe(1);
    expect(changes).toEqual([0]);
  });

  it('is told nothing of what is no text of ours', async () => {
    const { page, source } = await open('<p>one</p><textarea id="t">typed</textarea>');
    write(page, '#t', 'typed on');
    expect(vi.getTimerCount()).toBe(0);
    expect(texts(source)).toEqual(['one']);
  });

  it('is read anew where something was taken out, changed and put back', async () => {
    const { page, source } = await open(
      '<div id="d"><section id="s"><p id="p">old</p></section></div><p>end</p>',
    );
    const [around, section] = [part(page, '#d'), part(page, '#s')];
    section.remove();
    part(section as never, 'p').textContent = 'new';
    around.append(section);
    tell({ target: around, removedNodes: [section] });
    await vi.advanceTimersByTimeAsync(60);
    expect(texts(source)).toEqual(['new', 'end']);
  });

  it('is read ever more seldom where it changes without end, and the rest as promptly as before', async () => {
    const { page, source, changes } = await open('<p id="clock">0</p><p id="b">two</p>');
    for (let second = 1; second <= 30; second++) {
      write(page, '#clock', String(second));
      await vi.advanceTimersByTimeAsync(500);
    }
    expect(changes.length).toBeGreaterThan(3);
    expect(changes.length).toBeLessThan(12);
    write(page, '#b', 'other');
    await vi.advanceTimersByTimeAsync(60);
    expect(texts(source)[1]).toBe('other');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(texts(source)).toEqual(['30', 'other']);
  });

  it('is read as a whole after more changes at once than can be looked at', async () => {
    const { page, source, changes } = await open('<p id="a">one</p><p id="b">two</p><p id="c">three</p>');
    for (const name of ['a', 'b', 'c']) part(page, `#${name}`).textContent = `new ${name}`;
    const looked: Node[] = [];
    vi.spyOn(source.text, 'blockElementOf').mockImplementation((node) => {
      looked.push(node);
      return null;
    });
    tell(...Array.from({ length: 5_001 }, () => ({ target: part(page, '#a') })));
    await vi.advanceTimersByTimeAsync(60);
    expect(looked).toEqual([]);
    expect(texts(source)).toEqual(['new a', 'new b', 'new c']);
    expect(changes).toEqual([0, 0]);
  });

  it('looks at five thousand changes one by one', async () => {
    const { page, source } = await open('<p id="a">one</p><p>two</p>');
    const [, second] = source.text.blocks;
    part(page, '#a').textContent = 'other';
    tell(...Array.from({ length: 5_000 }, () => ({ target: part(page, '#a') })));
    await vi.advanceTimersByTimeAsync(60);
    expect(texts(source)).toEqual(['other', 'two']);
    expect(source.text.blocks[1]).toBe(second);
  });

  it('knows that its page does not rest, by its text or by its looks', async () => {
    for (const watched of [0, 1]) {
      const { source } = await open('<p>one</p>');
      const told = observed.splice(0)[watched]?.told;
      expect(source.unrest.isRestless(performance.now())).toBe(false);
      for (let frame = 0; frame < 60; frame++) {
        told?.([]);
        await vi.advanceTimersByTimeAsync(16);
      }
      expect(source.unrest.isRestless(performance.now())).toBe(true);
    }
  });

  it('is watched whole, and its looks only where styles and classes say them', async () => {
    await open('<p>one</p>');
    expect(observed.map(({ options }) => options)).toEqual([
      { childList: true, characterData: true, subtree: true },
      { attributeFilter: ['style', 'class'], subtree: true },
    ]);
  });

  it('is left alone once the page is left', async () => {
    const { page, source, changes } = await open('<p id="a">one</p>');
    write(page, '#a', 'other');
    lifetime.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(observed.map(({ isConnected }) => isConnected)).toEqual([false, false]);
    expect(texts(source)).toEqual(['one']);
    tell({ target: part(page, '#a') });
    expect(vi.getTimerCount()).toBe(0);
    expect(changes).toEqual([0]);
  });
});
