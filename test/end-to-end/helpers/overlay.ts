import type { TestFrame, TestPage } from '../harness/index.ts';
import { poll } from '../harness/poll.ts';

/** Selects from the first occurrence of a text to the first of another, or to its own end. */
export async function selectText(frame: TestFrame, beginning: string, end = beginning): Promise<void> {
  await frame.evaluate(
    (wanted: { beginning: string; end: string }) => {
      const find = (text: string): [Node, number] => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.nodeValue?.indexOf(text) ?? -1;
          if (at >= 0) return [node, at];
        }
        throw new Error(`not in the page: ${text}`);
      };
      const [first, from] = find(wanted.beginning);
      const [last, to] = find(wanted.end);
      getSelection()?.setBaseAndExtent(first, from, last, to + wanted.end.length);
    },
    { beginning, end },
  );
}

/** Waits for something in our overlay. */
export async function waitInOverlay(frame: TestFrame, selector: string): Promise<void> {
  await frame.waitFor(
    (wanted: string) =>
      document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelector(wanted) != null,
    selector,
  );
}

/**
 * Presses something in our overlay with the mouse, as soon as it is there and stands still. The mouse moves meanwhile, as a
 * hand does: what was selected before our scripts came is seen with the next move.
 */
export async function pressInOverlay(page: TestPage, selector: string): Promise<void> {
  let moved = 0;
  const place = await poll(`${selector} in the overlay`, async () => {
    await page.move(600 + (moved++ % 7), 500);
    return page.evaluate(async (wanted: string) => {
      const centre = () => {
        const root = document.querySelector('rapporteur-overlay')?.shadowRoot;
        const box = root?.querySelector(wanted)?.getBoundingClientRect();
        return box && box.width > 0 && box.x > 0 ? [box.x + box.width / 2, box.y + box.height / 2] : null;
      };
      const before = centre();
      await new Promise((resolve) => setTimeout(resolve, 50));
      const now = centre();
      return before && now && before[0] === now[0] && before[1] === now[1] ? now : null;
    }, selector);
  });
  await page.click(place?.[0] ?? 0, place?.[1] ?? 0);
}

/** What the overlay shows of an element's text; empty where it is not there. */
export const overlayText = (frame: TestFrame, selector: string): Promise<string> =>
  frame.evaluate(
    (wanted: string) =>
      document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelector(wanted)?.textContent ?? '',
    selector,
  );

/** Keeps the first occurrence of a text, or what stands from it to another, by the bar; done when the bar is gone. */
export async function keepText(
  page: TestPage,
  colour: string,
  beginning: string,
  end?: string,
): Promise<void> {
  await selectText(page, beginning, end);
  await pressInOverlay(page, `.excerpt-bar .swatch-${colour}`);
  await page.waitFor(
    () => document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelector('.excerpt-bar') == null,
  );
}
