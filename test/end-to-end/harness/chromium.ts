import type { Frame, Page } from 'playwright-core';
import type { InPage, TestFrame, TestPage } from './page.ts';
import { named, poll } from './poll.ts';
import { shotPath } from './shots.ts';

function frameOf(frame: Frame): TestFrame {
  const evaluate = <Argument, Value>(run: InPage<Argument, Value>, argument?: Argument): Promise<Value> =>
    frame.evaluate(run as InPage<unknown, Value>, argument as unknown);
  return {
    evaluate,
    waitFor: <Argument, Value>(run: InPage<Argument, Value>, argument?: Argument, timeout?: number) =>
      poll(named(run as InPage<never, Value>), () => evaluate(run, argument), timeout),
  };
}

export function chromiumPage(page: Page): TestPage {
  return {
    ...frameOf(page.mainFrame()),
    async goto(url) {
      await page.goto(url, { waitUntil: 'load' });
    },
    async reload() {
      await page.reload({ waitUntil: 'load' });
    },
    frame: async (part) =>
      frameOf(
        await poll(`a frame ${part}`, () =>
          Promise.resolve(page.frames().find((frame) => frame.url().includes(part)) as Frame),
        ),
      ),
    move: (x, y) => page.mouse.move(x, y, { steps: 3 }),
    click: (x, y) => page.mouse.click(x, y),
    async drag(from, to) {
      await page.mouse.move(...from);
      await page.mouse.down();
      await page.mouse.move(...to, { steps: 8 });
      await page.mouse.up();
    },
    press: (chord) => page.keyboard.press(chord),
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewportSize({ width, height }),
    colourScheme: (colorScheme) => page.emulateMedia({ colorScheme }),
    upload: (selector, ...paths) => page.setInputFiles(selector, [...paths]),
    async screenshot(name) {
      const path = shotPath(name);
      await page.screenshot({ path });
      return path;
    },
    close: () => page.close(),
  };
}
