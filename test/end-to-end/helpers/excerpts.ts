import type { TestFrame, TestPage } from '../harness/index.ts';

/** Selects the first occurrence of a text, as a reader's mouse leaves it. */
export async function select(tab: TestPage, text: string): Promise<void> {
  await tab.evaluate((wanted: string) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
      return;
    }
    throw new Error(`not in the page: ${wanted}`);
  }, text);
}

/** Keeps the first occurrence of a text in a colour, by the bar. */
export async function keep(tab: TestPage, text: string, colour: string): Promise<void> {
  await select(tab, text);
  const place = await tab.waitFor((name: string) => {
    const root = document.querySelector('rapporteur-overlay')?.shadowRoot;
    const box = root?.querySelector(`.excerpt-bar .swatch-${name}`)?.getBoundingClientRect();
    return box && box.width > 0 && box.x > 0 ? [box.x + box.width / 2, box.y + box.height / 2] : null;
  }, colour);
  await tab.click(place?.[0] ?? 0, place?.[1] ?? 0);
}

/** The words that lie under the boxes of a colour, one string a block of the page. */
export function painted(page: TestFrame, colour: string): Promise<string[]> {
  return page.evaluate((name: string) => {
    const root = document.querySelector('rapporteur-excerpts')?.shadowRoot;
    const boxes = [...(root?.querySelectorAll(`.excerpt-${name}`) ?? [])].map((box) =>
      box.getBoundingClientRect(),
    );
    if (boxes.length === 0) return [];
    const covered = (node: Node, at: number) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const letter = range.getBoundingClientRect();
      const [x, y] = [letter.x + letter.width / 2, letter.y + letter.height / 2];
      return boxes.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
    };
    const words = new Map<Element, string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const block = node.parentElement?.closest('p, td, li, h1, h2');
      if (!block) continue;
      const letters = [...(node.nodeValue ?? '')].filter((_, at) => covered(node, at)).join('');
      if (letters) words.set(block, (words.get(block) ?? '') + letters);
    }
    return [...words.values()].map((text) => text.replace(/\s+/g, ' ').trim());
  }, colour);
}
