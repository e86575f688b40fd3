import type { TestPage } from '../harness/index.ts';

/** As many stops as a walk makes before it is given up: the longest view has fewer. */
const MOST_STOPS = 150;

interface Stop {
  /** What the focus is on, as a line to read; empty where it is on nothing. */
  readonly name: string;
  readonly visible: boolean;
}

/** Numbers every control of the view that a press acts on, and puts the focus before the first. */
function controls(tab: TestPage, within: readonly string[] | null): Promise<string[]> {
  return tab.evaluate((path: readonly string[] | null) => {
    const ACTED_ON = 'a[href], button, input, select, textarea, summary, [role=tab], [role=listbox]';
    let root: ParentNode = document;
    for (const selector of path ?? []) {
      const found = root.querySelector(selector);
      root = found?.shadowRoot ?? found ?? root;
    }
    const all: HTMLElement[] = [];
    const collect = (node: ParentNode) => {
      for (const element of node.querySelectorAll<HTMLElement>('*')) {
        if (element.matches(ACTED_ON)) all.push(element);
        if (element.shadowRoot) collect(element.shadowRoot);
      }
    };
    collect(root);
    const isShown = (element: HTMLElement) =>
      element.checkVisibility({ checkVisibilityCSS: true }) &&
      !element.closest('[inert], [aria-hidden=true]');
    /** One stop stands for a group that arrows walk: tabs, radio buttons, a toolbar, a list. */
    const isInner = (element: HTMLElement) =>
      (element.getAttribute('role') === 'tab' && element.ariaSelected !== 'true') ||
      (element.matches('input[type=radio]') && !element.matches(':checked')) ||
      (element.closest('[role=toolbar], [role=option], [role=grid], [role=radiogroup]') !== null &&
        element.tabIndex < 0);
    return all
      .filter(
        (element) => isShown(element) && !isInner(element) && !element.matches(':disabled, [type=file]'),
      )
      .map((element, index) => {
        const words = element.getAttribute('aria-label') ?? element.textContent.trim().slice(0, 40);
        element.dataset.walked = `${index} ${element.localName} ${words}`;
        return element.dataset.walked;
      });
  }, within);
}

/** Where the focus is, through shadow roots, and whether it can be seen there. */
function stop(tab: TestPage): Promise<Stop> {
  return tab.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    // In the browser's own controls, through which Tab leads back to the page, the document keeps its active element.
    // An element of a frame is of no class that its page knows.
    const focused = active && 'dataset' in active ? (active as HTMLElement) : null;
    if (!document.hasFocus() || !focused || focused === focused.ownerDocument.body)
      return { name: '', visible: true };
    const outlined = (element: Element | null) => {
      if (!element) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) > 0;
    };
    const box = focused.getBoundingClientRect();
    const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    // Inside a date field the browser draws its own ring around the button of the calendar.
    const isBrowsers = focused.matches('input[type=date]:not(:focus)');
    const shown =
      isBrowsers ||
      [focused, focused.parentElement, focused.parentElement?.parentElement ?? null].some(outlined);
    const name = focused.dataset.walked ?? focused.localName;
    return { name: inView ? name : `${name} (out of view)`, visible: shown && inView };
  });
}

/** Stops in a row outside the page after which a walk has left it for good. */
const MOST_OUTSIDE = 4;

/**
 * Walks a view by Tab from where its focus is at first, then back from there. Returns what is wrong: controls never
 * reached, focus that is not seen.
 */
export async function walk(tab: TestPage, within: readonly string[] | null): Promise<string[]> {
  const wanted = new Set(await controls(tab, within));
  const wrong = new Set<string>();
  wanted.delete((await stop(tab)).name);
  for (const chord of ['Tab', 'Shift+Tab']) {
    let outside = 0;
    for (let count = 0; count < MOST_STOPS && wanted.size > 0 && outside < MOST_OUTSIDE; count++) {
      await tab.press(chord);
      const { name, visible } = await stop(tab);
      outside = name === '' ? outside + 1 : 0;
      if (!visible) wrong.add(`focus is not seen on ${name}`);
      wanted.delete(name);
    }
  }
  return [...wrong, ...[...wanted].map((name) => `Tab never reaches ${name}`)];
}
