import type { Page } from 'puppeteer-core';
import { INTENT_MS } from '../../../lib/card/timings.ts';

/** What a page under measure has in it. Times are in milliseconds from the pointer's last movement, less the intent delay. */
interface CardNotes {
  /** Until the card of this name is drawn with its answer. */
  card(name: string): Promise<number>;
  /** Readies a plain box, as a page would that shows one when the delay is over, and does nothing else. */
  ready(): void;
  /** Until the box is drawn. */
  box(): Promise<number>;
  /** Until no card is drawn any more. */
  none(): Promise<number>;
}

declare global {
  var cardNotes: CardNotes;
}

/** Lets every document of a page note when its cards are drawn. */
export async function noteCards(page: Page): Promise<void> {
  // The compiler names the functions it is given by a helper that pages do not have.
  await page.evaluateOnNewDocument('globalThis.__name = (target) => target');
  await page.evaluateOnNewDocument(prepare, INTENT_MS);
}

function prepare(delay: number): void {
  let moved = 0;
  const moves = new EventTarget();
  addEventListener(
    'pointermove',
    ({ timeStamp }) => {
      moved = timeStamp;
      moves.dispatchEvent(new Event('moved'));
    },
    { capture: true, passive: true },
  );
  const box = document.createElement('div');
  box.textContent = 'A box';
  const afterFrame = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    });
  const until = async (isDrawn: () => boolean) => {
    do await afterFrame();
    while (!isDrawn());
    return performance.now() - moved - delay;
  };
  // In builds for tests the root is open, and the frame in it is the page's own.
  const cards = () => {
    const root = document.querySelector('rapporteur-overlay')?.shadowRoot;
    const inner = root?.querySelector<HTMLIFrameElement>('iframe.frame')?.contentDocument ?? root;
    return [...(inner?.querySelectorAll<HTMLElement>('.card') ?? [])];
  };
  globalThis.cardNotes = {
    card: (name) =>
      until(() =>
        cards().some(
          (card) =>
            card.ariaBusy === 'false' &&
            card.style.visibility === 'visible' &&
            card.querySelector('.name bdi')?.textContent === name,
        ),
      ),
    ready() {
      const wait = () => setTimeout(() => document.body.append(box), delay);
      moves.addEventListener('moved', () => requestAnimationFrame(wait), { once: true });
    },
    box: () => until(() => box.isConnected).finally(() => box.remove()),
    none: () => until(() => cards().length === 0),
  };
}
