import type { CommandName } from '../../../lib/hosts/commands.ts';
import type { Rig, TestFrame } from '../harness/index.ts';

/** What can be seen of one card. */
export interface SeenCard {
  readonly name: string;
  readonly text: string;
  readonly box: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  readonly direction: string;
  readonly focused: boolean;
}

/** The open cards, the lowest first. */
export function cardsOf(page: TestFrame): Promise<SeenCard[]> {
  return page.evaluate(() => {
    const root = document.querySelector('rapporteur-overlay')?.shadowRoot;
    return [...(root?.querySelectorAll<HTMLElement>('.card') ?? [])]
      .filter((card) => card.style.visibility === 'visible')
      .map((card) => {
        const { left, top, right, bottom } = card.getBoundingClientRect();
        return {
          name: card.querySelector('.name')?.textContent ?? '',
          text: card.innerText,
          box: { left, top, right, bottom },
          direction: getComputedStyle(card).direction,
          focused: card.contains(root?.activeElement ?? null),
        };
      });
  });
}

/** Waits until exactly these cards are open, by the names in their heads. */
export async function waitForCards(page: TestFrame, names: readonly string[]): Promise<SeenCard[]> {
  await page.waitFor((wanted) => {
    const root = document.querySelector('rapporteur-overlay')?.shadowRoot;
    const open = [...(root?.querySelectorAll<HTMLElement>('.card[aria-busy="false"]') ?? [])]
      .filter((card) => card.style.visibility === 'visible')
      .map((card) => card.querySelector('.name bdi')?.textContent ?? '');
    const all = root?.querySelectorAll('.card').length ?? 0;
    return all === wanted.length && open.join('|') === wanted.join('|');
  }, names);
  return cardsOf(page);
}

/** The middle of the first place that shows these words, in the page, or in a button of the topmost card. */
export async function placeOf(page: TestFrame, words: string, where: 'page' | 'card' = 'page') {
  const place = await page.waitFor(
    ({ words, where }) => {
      if (where === 'card') {
        const cards = document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelectorAll('.card');
        const inner = [...(cards?.[cards.length - 1]?.querySelectorAll('button, a') ?? [])];
        const found = inner.find(
          (one) => one.textContent.includes(words) || one.getAttribute('aria-label') === words,
        );
        const box = found?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
      }
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.textContent?.indexOf(words) ?? -1;
        if (start < 0) continue;
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, start + words.length);
        const [box] = range.getClientRects();
        if (box && box.width > 0) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return null;
    },
    { words, where },
  );
  if (!place) throw new Error(`nothing shows ${words}`);
  return place;
}

/** Gives a page a keyboard command, as the browser does when its keys are pressed: automation cannot press those. */
export function command(rig: Rig, address: string, name: CommandName): Promise<unknown> {
  return rig.background(
    async ({ address, name }) => {
      const tab = (await browser.tabs.query({})).find(({ url }) => url === address);
      const message = { type: 'page.command', request: { name } };
      return browser.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 });
    },
    { address, name },
  );
}

/** What screen readers were told last. */
export function announced(page: TestFrame): Promise<string> {
  return page.evaluate(
    () =>
      document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelector('[role=status]')?.textContent ??
      '',
  );
}
