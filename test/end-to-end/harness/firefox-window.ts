import type { Browser } from 'puppeteer-core';
import * as v from 'valibot';
import type { InPage } from './page.ts';
import { named, poll } from './poll.ts';

/** A window of the browser itself: its toolbar, menus, address bar and side bar. Functions run in its document. */
export interface BrowserWindow {
  evaluate<Value>(run: InPage<undefined, Value>): Promise<Value>;
  evaluate<Argument, Value>(run: InPage<Argument, Value>, argument: Argument): Promise<Value>;
  /** Polls until the function returns something truthy, and returns that. */
  waitFor<Value>(run: InPage<undefined, Value>): Promise<Value>;
  waitFor<Argument, Value>(run: InPage<Argument, Value>, argument: Argument): Promise<Value>;
  /** Presses a key or a chord, as the hand does: `ArrowDown`, `Alt+Shift+.`. */
  press(chord: string): Promise<void>;
  type(text: string): Promise<void>;
  /** Presses an element with the mouse, in its middle or so many px from its corner. */
  click(selector: string, button?: 'left' | 'right', at?: readonly [number, number]): Promise<void>;
}

/** What the driver keeps to itself: it has no word of its own for the browser's window. */
interface Remote {
  readonly connection: { send(method: string, parameters: object): Promise<unknown> };
}

const TreeSchema = v.object({
  result: v.object({ contexts: v.tuple([v.looseObject({ context: v.string() })]) }),
});
const AnswerSchema = v.object({
  result: v.union([
    v.object({ type: v.literal('success'), result: v.object({ value: v.string() }) }),
    v.object({ type: v.literal('exception'), exceptionDetails: v.object({ text: v.string() }) }),
  ]),
});

/** Codes of the keys that are no letters, as `KeyboardEvent.keyCode` has them: the browser goes by them. */
const CODES: Readonly<Record<string, number>> = {
  ',': 188,
  '.': 190,
  Alt: 18,
  ArrowDown: 40,
  ArrowUp: 38,
  Enter: 13,
  Escape: 27,
  Shift: 16,
};

/** What Firefox has for its own tests. */
interface KeyPresser {
  beginInputTransactionForTests(window: Window): boolean;
  keydown(event: KeyboardEvent): number;
  keyup(event: KeyboardEvent): boolean;
}
interface Privileged {
  readonly Cc: Record<string, { createInstance(type: unknown): KeyPresser }>;
  readonly Ci: { readonly nsITextInputProcessor: unknown };
  synthesizeMouseEvent(type: string, x: number, y: number, what: object, how: object): boolean;
}

/** The first window of a Firefox that was started with `--remote-allow-system-access`. */
export function firefoxWindow(firefox: Browser): BrowserWindow {
  const { connection } = firefox as unknown as Remote;
  let context: Promise<string> | null = null;
  const find = async () => {
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    return v.parse(TreeSchema, tree).result.contexts[0].context;
  };

  async function evaluate<Argument, Value>(
    run: InPage<Argument, Value>,
    argument?: Argument,
  ): Promise<Value> {
    context ??= find();
    const answer = await connection.send('script.callFunction', {
      functionDeclaration: `async (given) => JSON.stringify((await (${run.toString()})(JSON.parse(given))) ?? null)`,
      arguments: [{ type: 'string', value: JSON.stringify(argument ?? null) }],
      target: { context: await context },
      awaitPromise: true,
    });
    const { result } = v.parse(AnswerSchema, answer);
    if (result.type === 'exception') throw new Error(`${named(run)}: ${result.exceptionDetails.text}`);
    return JSON.parse(result.result.value) as Value;
  }

  const press = (keys: readonly string[]) =>
    evaluate(
      (pressed) => {
        const { Cc, Ci } = globalThis as unknown as Privileged;
        const presser = Cc['@mozilla.org/text-input-processor;1']?.createInstance(Ci.nsITextInputProcessor);
        presser?.beginInputTransactionForTests(window);
        const events = pressed.map(({ key, keyCode }) => new KeyboardEvent('', { key, keyCode }));
        for (const event of events) presser?.keydown(event);
        for (const event of events.reverse()) presser?.keyup(event);
      },
      keys.map((key) => ({ key, keyCode: CODES[key] ?? 0 })),
    );

  return {
    evaluate,
    waitFor: <Argument, Value>(run: InPage<Argument, Value>, argument?: Argument) =>
      poll(named(run as InPage<never, Value>), () => evaluate(run, argument)),
    press: (chord) => press(chord.split('+')),
    async type(text) {
      for (const letter of text) await press([letter]);
    },
    async click(selector, button = 'left', at) {
      await poll(selector, () =>
        evaluate(
          ({ selector: wanted, number, at: inside }) => {
            const box = document.querySelector(wanted)?.getBoundingClientRect();
            if (!box?.width) return false;
            const mouse = globalThis as unknown as Privileged;
            const [x, y] = inside ?? [box.width / 2, box.height / 2];
            for (const type of ['mousedown', 'mouseup', ...(number === 2 ? ['contextmenu'] : [])])
              mouse.synthesizeMouseEvent(type, box.x + x, box.y + y, { button: number, clickCount: 1 }, {});
            return true;
          },
          { selector, number: button === 'right' ? 2 : 0, at },
        ),
      );
    },
  };
}
