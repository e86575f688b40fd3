import type { TestPage } from '../harness/index.ts';

/** A window of 1280 px at 400 %, in px. */
const NARROW = [320, 640] as const;
const ORDINARY = [1280, 900] as const;

/** Zooms to 400 % and says what is lost: what reaches out of the view, and what has to be scrolled in two directions. */
export async function lostWhenNarrow(
  tab: TestPage,
  within: readonly string[] | null,
  settled: () => Promise<unknown>,
): Promise<string[]> {
  await tab.resize(...NARROW);
  await settled();
  const lost = await tab.evaluate((path: readonly string[] | null) => {
    let root: ParentNode = document;
    for (const selector of path ?? []) {
      const found = root.querySelector(selector);
      root = found?.shadowRoot ?? found ?? root;
    }
    const wrong: string[] = [];
    const scroller = document.scrollingElement;
    if (!path && scroller && scroller.scrollWidth > innerWidth)
      wrong.push(`the page is ${scroller.scrollWidth} px wide`);
    const isCut = (element: Element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (left < -1 || right > innerWidth + 1);
    };
    const check = (node: ParentNode) => {
      for (const element of node.querySelectorAll<HTMLElement>('*')) {
        if (element.shadowRoot) check(element.shadowRoot);
        // A page of a PDF keeps its two dimensions, and scrolls in both.
        if (element.closest('.pdfViewer, .rp-unseen, [aria-hidden=true]')) continue;
        if (!element.matches('a, button, input, select, textarea, summary, p, h1, h2, h3, li, dd, td'))
          continue;
        if (element.checkVisibility({ checkVisibilityCSS: true }) && isCut(element))
          wrong.push(
            `${element.localName}.${element.className} "${(element.ariaLabel ?? element.textContent).trim().slice(0, 30)}" in ${element.parentElement?.className}`,
          );
      }
    };
    check(root);
    return wrong;
  }, within);
  await tab.resize(...ORDINARY);
  return lost.map((what) => `at 400 % out of view: ${what}`);
}
