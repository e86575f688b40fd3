import * as v from 'valibot';
import browser from 'webextension-polyfill';
import type { CommandName } from '../hosts/commands.ts';
import { pageProtocol } from '../page/protocol.ts';

const MessageSchema = v.object({
  type: v.literal('page.command'),
  request: pageProtocol.calls.command.request,
});

/** Hands the browser's keyboard commands to the sample on the welcome page, as a page's own script does. */
export class CommandRelay {
  #run: ((name: CommandName) => void) | null = null;

  constructor() {
    browser.runtime.onMessage.addListener((message: unknown) => {
      const parsed = v.safeParse(MessageSchema, message);
      if (!parsed.success || !this.#run) return undefined;
      this.#run(parsed.output.request.name);
      return Promise.resolve({ ok: true, value: {} });
    });
  }

  to(run: ((name: CommandName) => void) | null): void {
    this.#run = run;
  }
}
