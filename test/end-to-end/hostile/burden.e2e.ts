import { expect, test, type TestPage } from '../harness/index.ts';
import { hostilePage } from './pages.ts';

const HOST = 'https://www.un.org/en';

/**
 * Longest time in milliseconds that a page waited for its turn while our script read it; a page that is drawn at 60 frames
 * a second on a quiet machine has some tens, a busy machine adds its own.
 */
const LONGEST_WAIT = 400;

/** Measures the turns of a page from its load on. The burden is built before, in one turn that is the page's own. */
const measured = (build: string) => `
  globalThis.waits = [];
  addEventListener('load', () => {
    ${build}
    let last = 0;
    const turn = () => {
      const now = performance.now();
      if (last) globalThis.waits.push(now - last);
      last = now;
      setTimeout(turn, 0);
    };
    setTimeout(turn, 0);
  });
`;

/** A busy machine takes its time for as much. */
const manyMarks = (tab: TestPage) =>
  tab.waitFor(
    () => {
      let marks = 0;
      for (const [, highlight] of CSS.highlights) marks += highlight.size;
      return marks > 200;
    },
    undefined,
    40_000,
  );

async function longestWait(tab: TestPage, milliseconds: number): Promise<number> {
  return tab.evaluate(async (time: number) => {
    await new Promise((resolve) => setTimeout(resolve, time));
    return Math.max(...(globalThis as unknown as { waits: number[] }).waits);
  }, milliseconds);
}

test('a text node of 20 MB holds up nothing', async ({ rig, open }) => {
  const address = `${HOST}/one-node`;
  // Not shown: laying it out would hold up the page without us.
  const build = `
    const style = document.createElement('style');
    style.textContent = '.burden { display: none }';
    document.head.append(style);
    const heap = document.createElement('div');
    heap.className = 'burden';
    heap.append('Recalling its resolution 70/1 of 2015, and words that say nothing of it. '.repeat(280000));
    document.body.append(heap);`;
  rig.hosts.serve(address, hostilePage(measured(build)));
  const tab = await open(address);
  await manyMarks(tab);
  expect(await longestWait(tab, 1_500)).toBeLessThan(LONGEST_WAIT);
});

test('a hundred thousand elements hold up nothing', async ({ rig, open }) => {
  const address = `${HOST}/many-nodes`;
  const build = `
    const style = document.createElement('style');
    style.textContent = '.burden { display: none }';
    document.head.append(style);
    const heap = document.createElement('div');
    heap.className = 'burden';
    for (let i = 0; i < 33000; i++) {
      const element = document.createElement(i % 3 ? 'span' : 'p');
      element.append('resolution 70/' + (i % 300 + 1) + ' ', document.createElement('b'));
      heap.append(element);
    }
    document.body.append(heap);`;
  rig.hosts.serve(address, hostilePage(measured(build)));
  const tab = await open(address);
  await manyMarks(tab);
  expect(await longestWait(tab, 1_500)).toBeLessThan(LONGEST_WAIT);
});
