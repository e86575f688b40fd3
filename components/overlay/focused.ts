/** What has the focus in the root or document of an element. Those of a frame are of no class that its page knows. */
export function focusedBy(element: Element): Element | null {
  const root: Node & Partial<Pick<DocumentOrShadowRoot, 'activeElement'>> = element.getRootNode();
  return root.activeElement ?? null;
}

/** Whether an element can take the focus: to be asked in place of `instanceof`. */
export const isFocusable = (element: Element): element is HTMLElement => 'focus' in element;

/** Whether an event's target stands in what the selector names; to be asked in place of `instanceof` as well. */
export const isWithin = (target: EventTarget | null | undefined, selector: string): boolean =>
  target != null && 'closest' in target && (target as Element).closest(selector) !== null;
