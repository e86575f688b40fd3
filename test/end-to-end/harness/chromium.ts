import type { Frame, Page } from 'playwright-core';
import { frameOf, pointerOf } from './frame.ts';
import type { TestPage } from './page.ts';
import { poll } from './poll.ts';
import { shotPath } from './shots.ts';

const documentOf = (frame: Frame) => frameOf((run, argument) => frame.evaluate(run, argument));

export function chromiumPage(page: Page): TestPage {
  return {
    ...documentOf(page.mainFrame()),
    async goto(url) {
      await page.goto(url, { waitUntil: 'load' });
    },
    async reload() {
      await page.reload({ waitUntil: 'load' });
    },
    frame: async (part) =>
      documentOf(
        await poll(`a frame ${part}`, () =>
          Promise.resolve(page.frames().find((frame) => frame.url().includes(part)) as Frame),
        ),
      ),
    ...pointerOf(page.mouse),
    press: (chord) => page.keyboard.press(chord),
    type: (text) => page.keyboard.type(text),
    resize: (width, height) => page.setViewportSize({ width, height }),
    async tap(x, y) {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
      await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
      await session.detach();
    },
    media: (features) => page.emulateMedia(features),
    upload: (selector, ...paths) => page.setInputFiles(selector, [...paths]),
    async screenshot(name) {
      const path = shotPath(name);
      await page.screenshot({ path });
      return path;
    },
    close: () => page.close(),
  };
}
