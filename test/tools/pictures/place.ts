import type { Page } from 'playwright-core';

/** Where a text stands on a page, in viewport pixels, after bringing it a third down; not inside a longer number. */
export async function placeOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  const box = await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    );
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.nodeValue ?? '').search(new RegExp(`(?<![\\d/])${wanted}(?![\\d/])`));
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      window.scrollBy(0, range.getBoundingClientRect().top - innerHeight / 3);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  }, text);
  if (!box) throw new Error(`the sample does not cite ${text}`);
  return box;
}
