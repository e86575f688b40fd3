/** Runs inside a page of a real browser: the whole annotator at work, and what it costs the page meanwhile and after. */
import looks from '../../../entrypoints/marks.css?inline';
import { detectorWith } from '../../../lib/detect/detector.ts';
import { createBoxedMarks } from '../../../lib/page/boxed-marks.ts';
import { Annotator } from '../../../lib/page/annotator.ts';
import { DomSource } from '../../../lib/page/dom-source.ts';
import { HighlightPainter } from '../../../lib/page/highlight-painter.ts';
import { offsetInView } from '../../../lib/page/hit.ts';

export const frame = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)));

/** What the script of a page reads at first: the reader of terms comes when references are marked. */
export const createDetector = () => detectorWith({ language: 'en', host: 'www.un.org' }, null);

/** Gives the page the styles that come with its script: how a mark looks has a cost of its own. */
export function dress(lifetime: AbortSignal): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(looks);
  document.adoptedStyleSheets.push(sheet);
  lifetime.addEventListener('abort', () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  });
}

/** Starts to annotate the page, as its script does; settles once all of it was read, found and painted. */
async function annotate(lifetime: AbortSignal): Promise<void> {
  dress(lifetime);
  const source = new DomSource(document.documentElement, lifetime);
  const fetchBoxes = () => (globalThis.rapporteurBoxes = createBoxedMarks);
  const painter = new HighlightPainter(source.text, 'underline', lifetime, source.unrest, fetchBoxes);
  const { promise, resolve } = Promise.withResolvers<undefined>();
  new Annotator({
    source,
    painter,
    createDetector,
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
  'an element that moves without end': (index) => {
    const element = document.body.firstElementChild;
    if (element instanceof HTMLElement) element.style.transform = `translateX(${index % 9}px)`;
  },
  'an animation without end': () => {
    const element = document.body.firstElementChild;
    if (element?.getAnimations().length === 0)
      element.animate({ color: ['black', 'red'] }, { duration: 2_000, iterations: Infinity });
  },
  scrolling: (index) => scrollTo({ top: (index * 150) % 20_000, behavior: 'instant' }),
};
export const BURDENS = Object.keys(burdens);

let annotated: AbortController | null = null;

/** Annotates the page until {@link leave}. */
export async function stay(): Promise<void> {
  annotated = new AbortController();
  await annotate(annotated.signal);
}

export async function leave(): Promise<void> {
  annotated?.abort();
  annotated = null;
  for (const animation of document.getAnimations()) animation.cancel();
  await frame();
}

/** The page burdens itself for so many frames; gives the mean time between two in milliseconds. */
export async function burdened(name: string, frames: number): Promise<number> {
  const start = performance.now();
  for (let index = 0; index < frames; index++)
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        burdens[name]?.(index);
        resolve();
      });
    });
  return (performance.now() - start) / frames;
}
