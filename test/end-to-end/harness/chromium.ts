import type { Frame, Page } from 'playwright-core';
import { frameOf, pointerOf } from './frame.ts';
import type { TestPage } from './page.ts';
import { poll } from './poll.ts';
import { shotPath } from './shots.ts';

/** A node as the browser's own tools see it. */
interface SeenNode {
  readonly nodeValue: string;
  readonly children?: readonly SeenNode[];
  readonly shadowRoots?: readonly SeenNode[];
  readonly contentDocument?: SeenNode;
}

const textOf = ({ nodeValue, children = [], shadowRoots = [], contentDocument }: SeenNode): string =>
  [
    nodeValue,
    ...[...children, ...shadowRoots, ...(contentDocument ? [contentDocument] : [])].map(textOf),
  ].join('');

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
    async pierced() {
      const session = await page.context().newCDPSession(page);
      const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
      await session.detach();
      return textOf(root);
    },
    close: () => page.close(),
  };
}
