import type { Page } from 'puppeteer-core';

/** One key struck in the look-up, in milliseconds from the key. */
export interface Struck {
  /** Until the index was asked: the pause in typing that is waited for. */
  readonly asked: number;
  /** Until its answer came back. */
  readonly answered: number;
  /** Until the list, or the word that there is none, was drawn. */
  readonly drawn: number;
}

interface TypingNotes {
  /** The next key that the index answers. */
  struck(): Promise<Struck>;
  next?: Promise<Struck>;
}

declare global {
  var typingNotes: TypingNotes;
}

/** Lets every document of a page note its look-up. */
export async function noteTyping(page: Page): Promise<void> {
  // The compiler names the functions it is given by a helper that pages do not have.
  await page.evaluateOnNewDocument('globalThis.__name = (target) => target');
  await page.evaluateOnNewDocument(prepare);
}

function prepare(): void {
  interface Asked {
    readonly type?: string;
    readonly request?: { readonly query?: string };
  }
  interface Answered {
    readonly value?: { readonly found: readonly { readonly kind: string; readonly id: string }[] };
  }
  if (typeof browser === 'undefined') return;
  const { runtime } = browser;
  const original = runtime.sendMessage.bind(runtime);
  const send = (message: unknown): Promise<unknown> => original(message);
  let told: (asked: number, query: string, answer: Answered) => void = () => undefined;
  const watched = async (message: Asked) => {
    const asked = performance.now();
    const answer = await send(message);
    if (message.type === 'index.suggest') told(asked, message.request?.query ?? '', answer as Answered);
    return answer;
  };
  Object.assign(runtime, { sendMessage: watched });
  const drawnAs = (query: string, { value }: Answered) => {
    const found = value?.found ?? [];
    if (found.length === 0)
      return document.querySelector('.look-up > [role=status]')?.textContent.includes(query) === true;
    const ids = [...document.querySelectorAll('[role=option]')].map(({ id }) => id);
    return (
      ids.length === found.length && found.every(({ kind, id }, at) => ids[at]?.endsWith(`${kind}:${id}`))
    );
  };
  let key = 0;
  addEventListener('keydown', ({ timeStamp }) => (key = timeStamp), { capture: true });
  globalThis.typingNotes = {
    struck: () =>
      new Promise((resolve) => {
        told = (asked, query, answer) => {
          const answered = performance.now() - key;
          const look = () => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
              if (!drawnAs(query, answer)) requestAnimationFrame(look);
              else resolve({ asked: asked - key, answered, drawn: performance.now() - key });
            };
            port2.postMessage(null);
          };
          requestAnimationFrame(look);
        };
      }),
  };
}

/** Puts the beginning of a text into the look-up, then strikes the other keys, each when the list before is drawn. */
export async function typeOn(page: Page, beginning: string, keys: string): Promise<Struck[]> {
  const strike = async (text: string, isBeginning: boolean) => {
    await page.evaluate(() => void (typingNotes.next = typingNotes.struck()));
    await (isBeginning ? page.evaluate(fill, text) : page.keyboard.type(text));
    const struck = await page.evaluate(() => typingNotes.next);
    if (!struck) throw new Error('no key was waited for');
    return struck;
  };
  await page.evaluate(fill, '');
  if (beginning) await strike(beginning, true);
  const all: Struck[] = [];
  for (const key of keys) all.push(await strike(key, false));
  return all;
}

function fill(text: string): void {
  const box = document.querySelector<HTMLInputElement>('[role=combobox]');
  if (!box) throw new Error('there is no box');
  box.focus();
  box.value = text;
  box.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
