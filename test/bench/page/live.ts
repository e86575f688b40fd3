/** Runs inside a page of a real browser: the whole annotator at work, and what it costs the page meanwhile and after. */
import { createDetector } from '../../../lib/detect/index.ts';
import { Annotator } from '../../../lib/page/annotator.ts';
import { DomSource } from '../../../lib/page/dom-source.ts';
import { HighlightPainter } from '../../../lib/page/highlight-painter.ts';
import { offsetInView } from '../../../lib/page/hit.ts';

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

/** Starts to annotate the page, as its script does; settles once all of it was read, found and painted. */
export async function annotate(lifetime: AbortSignal): Promise<void> {
  const source = new DomSource(document.documentElement, lifetime);
  const painter = new HighlightPainter(source.text, 'underline', lifetime, source.unrest);
  const { promise, resolve } = Promise.withResolvers<undefined>();
  new Annotator({
    source,
    painter,
    createDetector: () => createDetector({ language: 'en', host: 'www.un.org' }),
    marks: { reference: true, term: true },
    inView: () => offsetInView(source.text),
    onPaint: (complete) => {
      if (complete) resolve(undefined);
    },
    signal: lifetime,
  });
  await promise;
}

/** How long the first reading takes while the page goes on, and its longest task; tasks under 50 ms count as none. */
export async function firstReading(): Promise<{ readonly wall: number; readonly longest: number }> {
  const tasks = [0];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  });
  await frame();
  await frame();
  observer.observe({ type: 'longtask' });
  const lifetime = new AbortController();
  const start = performance.now();
  await annotate(lifetime.signal);
  const wall = performance.now() - start;
  for (let count = 0; count < 30; count++) await frame();
  observer.disconnect();
  lifetime.abort();
  await frame();
  return { wall, longest: Math.max(...tasks) };
}

/** Mean time of a frame's own work, from its beginning until it is drawn, over so many frames. */
async function frameTime(work: (index: number) => void, frames: number): Promise<number> {
  const { port1, port2 } = new MessageChannel();
  let spent = 0;
  for (let index = 0; index < frames; index++) {
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const began = performance.now();
        work(index);
        port1.onmessage = () => {
          spent += performance.now() - began;
          resolve();
        };
        port2.postMessage(null);
      });
    });
  }
  port1.close();
  return spent / frames;
}

/** What a page does in each frame. */
const burdens: Readonly<Record<string, (index: number) => void>> = {
  'a text that changes without end': (index) => {
    const clock = document.body.firstElementChild;
    if (clock) clock.textContent = `Resolution 75/${(index % 300) + 1} was viewed ${index} times.`;
  },
  'paragraphs that come and go without end': (index) => {
    document.body.lastElementChild?.remove();
    const paragraph = document.createElement('p');
    paragraph.textContent = `Recalling resolution 70/${(index % 300) + 1} of that day.`;
    document.body.prepend(paragraph);
  },
  scrolling: (index) => scrollTo({ top: (index * 150) % 20_000, behavior: 'instant' }),
};

const FRAMES = 60;

/** Frame times of a page with and without the annotator, after its first reading; the best of some rounds each. */
export async function frameTimes(rounds: number): Promise<{ name: string; without: number; with: number }[]> {
  const rows: { name: string; without: number; with: number }[] = [];
  for (const [name, work] of Object.entries(burdens)) {
    const row = { name, without: Infinity, with: Infinity };
    await frameTime(work, FRAMES);
    for (let round = 0; round < rounds; round++) {
      row.without = Math.min(row.without, await frameTime(work, FRAMES));
      const lifetime = new AbortController();
      await annotate(lifetime.signal);
      row.with = Math.min(row.with, await frameTime(work, FRAMES));
      lifetime.abort();
      await frame();
    }
    rows.push(row);
  }
  return rows;
}
