import type { Page } from 'playwright-core';

/** The longest of each, in milliseconds. */
export interface Longest {
  /** From one frame to the next. */
  readonly frame: number;
  /** From what was done until it is drawn. */
  readonly answer: number;
  /** Of the tasks; those under 50 ms count as none. */
  readonly task: number;
}

/** What a page under measure has in it. */
interface Noted {
  /** When the first excerpts, and the number of all, were seen, in milliseconds from the navigation's beginning. */
  rows?: number;
  all?: number;
  readonly tasks: number[];
  /** Does something again and again, each time until it is drawn. */
  readonly repeat: (work: (step: number) => void, times: number) => Promise<Longest>;
}

declare global {
  var noted: Noted;
}

/** Lets every document of a page note what is measured. `count` are the excerpts that are waited for. */
export async function noteLibrary(page: Page, count: number): Promise<void> {
  // The compiler names the functions it is given by a helper that pages do not have.
  await page.addInitScript('globalThis.__name = (target) => target');
  await page.addInitScript(prepare, count.toLocaleString('en'));
}

function prepare(wanted: string): void {
  const tasks: number[] = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) tasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
  const drawn = () =>
    new Promise<number>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      });
    });
  const noted: Noted = {
    tasks,
    async repeat(work, times) {
      await drawn();
      tasks.length = 0;
      let [frame, answer] = [0, 0];
      let last = await drawn();
      for (let step = 0; step < times; step++) {
        const began = performance.now();
        work(step);
        const now = await drawn();
        frame = Math.max(frame, now - last);
        answer = Math.max(answer, now - began);
        last = now;
      }
      for (let rest = 0; rest < 3; rest++) await drawn();
      return { frame, answer, task: Math.max(0, ...tasks) };
    },
  };
  globalThis.noted = noted;
  const look = () => {
    if (document.querySelector('.excerpt')) noted.rows ??= performance.now();
    if (document.querySelector('.library-count')?.textContent.startsWith(wanted))
      noted.all ??= performance.now();
    if (noted.all === undefined) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

export interface Opening {
  /** Until the first excerpts stand there, and until all are counted. */
  readonly rows: number;
  readonly all: number;
  readonly task: number;
}

/** Opens the library anew, waits until all is there and nothing long happens any more. */
export async function openLibrary(page: Page, address: string): Promise<Opening> {
  await page.goto('about:blank');
  await page.goto(address);
  await page.waitForFunction(() => noted.all !== undefined, undefined, { timeout: 60_000 });
  return page.evaluate(async () => {
    for (let quiet = 0, seen = -1; quiet < 40; quiet++) {
      await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 100 }));
      if (noted.tasks.length !== seen) quiet = 0;
      seen = noted.tasks.length;
    }
    const { rows = Number.NaN, all = Number.NaN, tasks } = noted;
    return { rows, all, task: Math.max(0, ...tasks) };
  });
}

/** Scrolls through the list by a view a frame, then jumps about in it. */
export function scrollLibrary(page: Page): Promise<Longest> {
  return page.evaluate(() =>
    noted.repeat((step) => {
      const list = document.querySelector('.library-list');
      if (!list) throw new Error('there is no list');
      list.scrollTop = step < 120 ? step * 600 : ((step * 7919) % 1000) * (list.scrollHeight / 1000);
    }, 180),
  );
}

/** Types into the search box, a letter a frame, and takes all away again. */
export function typeInLibrary(page: Page, words: string): Promise<Longest> {
  return page.evaluate(
    (text) =>
      noted.repeat((step) => {
        const box = document.querySelector<HTMLInputElement>('.library-search input');
        if (!box) throw new Error('there is no search box');
        box.value = step < text.length ? text.slice(0, step + 1) : '';
        box.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, text.length + 1),
    words,
  );
}

/** Goes down the list by the arrow key. */
export function walkLibrary(page: Page): Promise<Longest> {
  return page.evaluate(() =>
    noted.repeat(() => {
      const list = document.querySelector('.library-list');
      list?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
    }, 60),
  );
}
