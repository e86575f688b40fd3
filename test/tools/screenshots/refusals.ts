import type { Page } from 'playwright-core';

/** Puts something in place of the background's answer to one message, before the page begins. */
function answered(type: string, answer: string): (page: Page) => Promise<void> {
  const content = `{
    const { runtime } = globalThis.browser ?? chrome;
    const send = runtime.sendMessage.bind(runtime);
    runtime.sendMessage = (message, ...rest) => {
      if (message?.type !== ${JSON.stringify(type)}) return send(message, ...rest);
      const answer = ${answer};
      const told = rest.at(-1);
      if (typeof told === 'function') void answer.then(told);
      return answer;
    };
  }`;
  return async (page) => {
    await page.addInitScript({ content });
  };
}

/** The answer to a message never comes. */
export const waitedFor = (type: string) => answered(type, 'new Promise(() => undefined)');

/** The answer to a message is a fault. */
export const faulted = (type: string, code: string) =>
  answered(type, `Promise.resolve(${JSON.stringify({ ok: false, fault: { code } })})`);
