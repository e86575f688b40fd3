/**
 * What stands in the browser's top layer, over everything else of a page: besides popovers, dialogs and what fills the
 * screen, the list of a select that a page draws itself.
 */
const ON_TOP = [':popover-open', 'dialog:modal', ':fullscreen', 'select:open'].filter((one) =>
  CSS.supports(`selector(${one})`),
);

/** A change of views is shown as pictures over all that is there; older browsers have none. */
const IN_TRANSITION = ':active-view-transition';

/** Puts our element on top of all that is there now. */
export function showOnTop(host: HTMLElement): void {
  host.popover = 'manual';
  if (host.matches(':popover-open')) host.hidePopover();
  host.showPopover();
}

/**
 * Whether our element stands where only the top layer can cover it: the page may have taken it from there, to lay something
 * over it and have the reader press what is not seen.
 */
export const isOnTop = (host: HTMLElement): boolean =>
  host.isConnected &&
  host.matches(':popover-open') &&
  !(CSS.supports(`selector(${IN_TRANSITION})`) && document.documentElement.matches(IN_TRANSITION));

/**
 * Whether nothing of the page can lie over our element. In which order the top layer is drawn, no browser tells, and what lets
 * the pointer through is found at no point: so nothing else may be there but what our element stands in itself.
 */
export function isUncovered(host: HTMLElement): boolean {
  if (!isOnTop(host)) return false;
  for (const element of onTop(document)) if (!element.contains(host)) return false;
  return true;
}

/** All that is in the top layer, in whatever root it stands. */
function* onTop(root: Document | ShadowRoot): Generator<Element> {
  yield* root.querySelectorAll(ON_TOP.join());
  for (const element of root.querySelectorAll('*')) {
    const inner = rootOf(element);
    if (inner) yield* onTop(inner);
  }
}

interface Revealing {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot?(element: HTMLElement): ShadowRoot | null } };
}

/** The root in an element, also a closed one: browsers show it to extensions, each in its way. */
function rootOf(element: Element): ShadowRoot | null {
  const inner: unknown = Reflect.get(element, 'openOrClosedShadowRoot');
  if (inner instanceof ShadowRoot) return inner;
  if (inner !== undefined || !(element instanceof HTMLElement)) return null;
  const { chrome }: Revealing = globalThis as Revealing;
  return chrome?.dom?.openOrClosedShadowRoot?.(element) ?? element.shadowRoot;
}
