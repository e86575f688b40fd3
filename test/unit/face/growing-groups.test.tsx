import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { GrowingGroups } from '../../../components/sidepanel/GrowingGroups.tsx';

/** Stands for the browser's observer; the reader comes near the end when a test says so. */
class Observer {
  static living = new Set<Observer>();
  /** Whether it told that the end is near: what grew then observes anew, a moment after it was drawn. */
  told = false;

  constructor(private readonly tell: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {}

  observe(): void {
    Observer.living.add(this);
  }

  disconnect(): void {
    Observer.living.delete(this);
  }

  static near(isIntersecting: boolean): void {
    for (const observer of Observer.living) {
      observer.told ||= isIntersecting;
      observer.tell([{ isIntersecting }]);
    }
  }
}

/** As many terms as a long document has, a fifth of them defined in it. */
const HERE = 400;
const ALL = 2000;
const terms = Array.from({ length: ALL }, (_, index) => `T${index}`);
const groups = [
  { key: 'here', title: 'Defined here', rows: terms.slice(0, HERE) },
  { key: 'index', title: 'From the glossary', rows: terms.slice(HERE) },
];

let into: Element;
beforeEach(() => {
  const { document } = parseHTML('<html><body><div id="list"></div></body></html>');
  vi.stubGlobal('document', document);
  vi.stubGlobal('IntersectionObserver', Observer);
  const found = document.getElementById('list');
  if (!found) throw new Error('no list');
  into = found;
});
afterEach(() => {
  render(null, into);
  Observer.living.clear();
  vi.unstubAllGlobals();
});

function show(shown: typeof groups, filter = ''): void {
  render(
    <GrowingGroups groups={shown} filter={filter}>
      {(name) => <li key={name}>{name}</li>}
    </GrowingGroups>,
    into,
  );
}

/** Each step draws in milliseconds; a busy machine gets this long, in milliseconds. */
const PATIENCE = { timeout: 10_000 };

const names = () => [...into.querySelectorAll('li')].map(({ textContent }) => textContent);
const watched = () =>
  vi.waitFor(() => expect([...Observer.living].map(({ told }) => told)).toEqual([false]), PATIENCE);

describe('a list of 2,000 terms', () => {
  it('begins with what a panel can show, and says of each group how many it has', () => {
    show(groups);
    expect(names()).toEqual(terms.slice(0, 40));
    expect(into.querySelector('h2')?.textContent).toBe('Defined here 400');
  });

  it('grows each time the reader comes near its end, into the next group, and stops at the last', async () => {
    show(groups);
    for (let shown = 40; shown < ALL; shown += 80) {
      await watched();
      expect(names()).toHaveLength(shown);
      Observer.near(false);
      Observer.near(true);
      await vi.waitFor(() => expect(names()).toHaveLength(Math.min(shown + 80, ALL)), PATIENCE);
    }
    expect(names()).toEqual(terms);
    expect([...into.querySelectorAll('h2')].at(-1)?.textContent).toBe('From the glossary 1600');
    await vi.waitFor(() => expect(Observer.living.size).toBe(0), PATIENCE);
  }, 30_000);

  it('begins anew for another filter', async () => {
    show(groups);
    await watched();
    Observer.near(true);
    await vi.waitFor(() => expect(names()).toHaveLength(120), PATIENCE);
    const ending = (rows: readonly string[]) => rows.filter((name) => name.endsWith('5'));
    show(
      groups.map((group) => ({ ...group, rows: ending(group.rows) })),
      '5',
    );
    expect(names()).toEqual(ending(terms).slice(0, 40));
  });
});
