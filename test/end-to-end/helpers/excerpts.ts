import type { TestFrame } from '../harness/index.ts';

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
      const letters = Array.from({ length: node.nodeValue?.length ?? 0 }, (_, at) =>
        covered(node, at) ? node.nodeValue?.[at] : '',
      ).join('');
      if (letters) words.set(block, (words.get(block) ?? '') + letters);
    }
    return [...words.values()].map((text) => text.replace(/\s+/g, ' ').trim());
  }, colour);
}
