import type { Page } from 'playwright-core';
import { symbolCard } from '../../../lib/index/card.ts';
import { Library } from '../../../lib/index/library.ts';
import type { Language } from '../../../lib/languages/index.ts';
import { KNOWN_SYMBOL } from './card-text.ts';

/** What the background makes of a question: an index on its way, one that the browser refuses, nothing, or not yet. */
export type BackgroundState = 'importing' | 'unavailable' | 'silent' | 'thinking';

/** What is put in place of the extension's messages, in the world of its script in the page. */
const replaced = (answer: string) =>
  `{ const { runtime } = globalThis.browser ?? chrome;
     const send = runtime.sendMessage.bind(runtime);
     Object.assign(runtime, {
       sendMessage: (message) => (message.type === 'index.card' ? ${answer} : send(message)),
     }); }`;

/** Has the cards of a page answered as by a background in another state, until the page goes. */
export async function answerAs(page: Page, state: BackgroundState, language: Language): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const ours: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) ours.push(context.id);
  });
  await session.send('Runtime.enable');
  const expression = replaced(await answerOf(state, language));
  for (const contextId of ours) await session.send('Runtime.evaluate', { contextId, expression });
  await session.detach();
}

async function answerOf(state: BackgroundState, language: Language): Promise<string> {
  if (state === 'thinking') return 'new Promise(() => undefined)';
  if (state === 'silent') return `Promise.reject(new Error('the worker is gone'))`;
  const languages = { language, interfaceLanguage: language };
  const value = await symbolCard(KNOWN_SYMBOL, new Library([]), languages, state);
  return `Promise.resolve(${JSON.stringify({ ok: true, value })})`;
}
