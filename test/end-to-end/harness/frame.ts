import type { InPage, TestFrame, TestPage } from './page.ts';
import { named, poll } from './poll.ts';

/** How a browser's driver runs a function in a document. */
export type Evaluate = <Value>(run: InPage<unknown, Value>, argument: unknown) => Promise<Value>;

/** The pointer of either driver. */
interface Mouse {
  move(x: number, y: number, options?: { steps?: number }): Promise<void>;
  click(x: number, y: number, options?: { button?: 'left' | 'right' }): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
}

/** A document to a spec, whichever driver reaches it. */
export function frameOf(driver: Evaluate): TestFrame {
  const evaluate = <Argument, Value>(run: InPage<Argument, Value>, argument?: Argument): Promise<Value> =>
    driver(run as InPage<unknown, Value>, argument);
  return {
    evaluate,
    waitFor: <Argument, Value>(run: InPage<Argument, Value>, argument?: Argument, timeout?: number) =>
      poll(named(run as InPage<never, Value>), () => evaluate(run, argument), timeout),
  };
}

/** Pointer moves pass through points between, as a hand's do. */
export function pointerOf(mouse: Mouse): Pick<TestPage, 'move' | 'click' | 'drag'> {
  return {
    move: (x, y) => mouse.move(x, y, { steps: 3 }),
    click: (x, y, button = 'left') => mouse.click(x, y, { button }),
    async drag(from, to) {
      await mouse.move(...from);
      await mouse.down();
      await mouse.move(...to, { steps: 8 });
      await mouse.up();
    },
  };
}
