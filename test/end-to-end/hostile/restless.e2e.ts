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

/**
 * How many paragraphs have just their two marks, whether all in view have, how many of the page's marks are highlights, and
 * whether any is a box.
 */
const marked = (tab: TestPage) =>
  tab.evaluate(() => {
    const shown = ({ top, bottom }: DOMRect) => bottom >= 0 && top <= innerHeight;
    const texts = new Map<Element, string[]>();
    const note = (element: Element, text: string) =>
      texts.set(element, [...(texts.get(element) ?? []), text]);
    let highlights = 0;
    CSS.highlights.forEach((highlight, name) => {
      if (!name.includes('reference')) return;
      highlight.forEach(({ startContainer, startOffset, endOffset }) => {
        const element = startContainer.parentElement;
        if (!element?.isConnected) return;
        if (element.className === 'cites') highlights += 1;
        note(element, (startContainer.textContent ?? '').slice(startOffset, endOffset));
      });
    });
    const paragraphs = [...document.querySelectorAll('.cites')];
    const root = document.querySelector('rapporteur-excerpts')?.shadowRoot;
    const boxes = [...(root?.querySelectorAll('div') ?? [])].map((box) => box.getBoundingClientRect());
    const seen = paragraphs.filter((one) => shown(one.getBoundingClientRect()));
    // A box marks the words that it lies under, from edge to edge.
    for (const paragraph of seen)
      for (const { index, 0: text } of paragraph.textContent.matchAll(/(?:A\/)?70\/\d{1,3}/g)) {
        const range = new Range();
        const [node] = paragraph.childNodes;
        if (!node) continue;
        range.setStart(node, index);
        range.setEnd(node, index + text.length);
        const words = range.getBoundingClientRect();
        const isUnder = (box: DOMRect) =>
          Math.abs(box.right - words.right) < 1 && box.top > words.top && box.bottom < words.bottom + 4;
        if (boxes.some(isUnder)) note(paragraph, text);
      }
    const isRight = (paragraph: Element) => {
      const wanted = [...paragraph.textContent.matchAll(/(?:A\/)?70\/\d{1,3}/g)].map(([text]) => text);
      return (texts.get(paragraph) ?? []).sort().join() === wanted.sort().join();
    };
    const clock = document.getElementById('plain');
    return {
      highlights,
      boxes: boxes.length > 0,
      right: paragraphs.filter(isRight).length,
      inView: seen.length > 1 && seen.every(isRight),
      clock: clock?.textContent.includes(` ${texts.get(clock)?.join() ?? 'without a mark'} `) ?? false,
    };
  });

/** What is in view is marked, and by boxes alone. */
async function isCalmedDown(tab: TestPage): Promise<void> {
  await expect
    .poll(() => marked(tab), { timeout: PATIENCE })
    .toMatchObject({ highlights: 0, boxes: true, inView: true });
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
  test(`a page whose ${name} changes without end has boxes where it is seen, and all of its marks when it rests`, async ({
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
    // What is put before the text moves all of it, and its marks.
    await tab.evaluate(() => {
      const before = document.createElement('p');
      before.textContent = 'Words that say nothing. '.repeat(60);
      document.body.prepend(before);
      scrollTo({ top: 0, behavior: 'instant' });
    });
    await isCalmedDown(tab);
    await tab.evaluate(() => {
      (globalThis as unknown as { resting: boolean }).resting = true;
      scrollTo({ top: 0, behavior: 'instant' });
    });
    await expect
      .poll(() => marked(tab), { timeout: PATIENCE })
      .toMatchObject({
        right: PARAGRAPHS,
        boxes: false,
        inView: true,
        ...(name === 'text' ? { clock: true } : {}),
      });
  });
