import { expect, test, type TestPage } from '../harness/index.ts';
import { hostilePage } from './pages.ts';

const HOST = 'https://www.un.org/en';
const PARAGRAPHS = 200;

/** What was waited for as a page changed without end is looked for this long, in milliseconds, on a busy machine. */
const PATIENCE = 60_000;

/** A page of paragraphs with two references each, and something that goes on until `globalThis.resting` is set. */
const restless = (goesOn: string) =>
  hostilePage(`
    addEventListener('load', () => {
      for (let i = 1; i <= ${PARAGRAPHS}; i++) {
        const paragraph = document.createElement('p');
        paragraph.className = 'cites';
        paragraph.textContent = 'Recalling its resolution 70/' + i + ' and the report A/70/' + (500 + i) + ' of that day.';
        document.body.append(paragraph);
      }
      const clock = document.getElementById('plain');
      let count = 0;
      const turn = () => {
        count += 1;
        ${goesOn}
        if (!globalThis.resting) requestAnimationFrame(turn);
      };
      turn();
    });`);

/** How many paragraphs have just their two marks, whether all in view have, and how many marks are out of view. */
const marked = (tab: TestPage) =>
  tab.evaluate(() => {
    const shown = ({ top, bottom }: DOMRect) => bottom >= 0 && top <= innerHeight;
    const texts = new Map<Element, string[]>();
    let outOfView = 0;
    CSS.highlights.forEach((highlight, name) => {
      if (!name.includes('reference')) return;
      highlight.forEach(({ startContainer, startOffset, endOffset }) => {
        const element = startContainer.parentElement;
        if (!element?.isConnected) return;
        if (!shown(element.getBoundingClientRect())) outOfView += 1;
        const text = (startContainer.textContent ?? '').slice(startOffset, endOffset);
        texts.set(element, [...(texts.get(element) ?? []), text]);
      });
    });
    const paragraphs = [...document.querySelectorAll('.cites')];
    const isRight = (paragraph: Element) => {
      const wanted = [...paragraph.textContent.matchAll(/(?:A\/)?70\/\d{1,3}/g)].map(([text]) => text);
      return (texts.get(paragraph) ?? []).sort().join() === wanted.sort().join();
    };
    const seen = paragraphs.filter((one) => shown(one.getBoundingClientRect()));
    const clock = document.getElementById('plain');
    return {
      outOfView,
      right: paragraphs.filter(isRight).length,
      inView: seen.length > 1 && seen.every(isRight),
      clock: clock?.textContent.includes(` ${texts.get(clock)?.join() ?? 'without a mark'} `) ?? false,
    };
  });

async function isCalmedDown(tab: TestPage): Promise<void> {
  await expect.poll(() => marked(tab), { timeout: PATIENCE }).toMatchObject({ outOfView: 0, inView: true });
}

for (const [name, goesOn] of [
  ['text', "clock.textContent = 'Resolution 75/' + (count % 300 + 1) + ' was viewed.';"],
  ['style', "clock.style.transform = 'translateX(' + (count % 9) + 'px)';"],
  [
    'animation',
    `if (count === 1) clock.animate({ opacity: [1, 0.5] }, { duration: 900, iterations: Infinity });
     if (globalThis.resting) for (const one of clock.getAnimations()) one.cancel();`,
  ],
] as const)
  test(`a page whose ${name} changes without end has marks where it is seen, and all of them when it rests`, async ({
    rig,
    open,
  }) => {
    const address = `${HOST}/restless-${name}`;
    rig.hosts.serve(address, restless(goesOn));
    const tab = await open(address);
    await isCalmedDown(tab);
    // Away from the clock and back: marks follow the view.
    await tab.evaluate(() => scrollTo({ top: document.body.scrollHeight / 2, behavior: 'instant' }));
    await isCalmedDown(tab);
    await tab.evaluate(() => {
      (globalThis as unknown as { resting: boolean }).resting = true;
      scrollTo({ top: 0, behavior: 'instant' });
    });
    await expect
      .poll(() => marked(tab), { timeout: PATIENCE })
      .toMatchObject({ right: PARAGRAPHS, inView: true, ...(name === 'text' ? { clock: true } : {}) });
  });
