const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled, [hidden]), select, textarea, summary, [tabindex="0"]';

/** What Tab reaches in an element that is shown, and the element itself where Tab reaches it, in their order. */
export function focusableIn(element: Element | null): HTMLElement[] {
  if (!element?.isConnected) return [];
  const inside = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)];
  const all = element.matches(FOCUSABLE) && element instanceof HTMLElement ? [element, ...inside] : inside;
  return all.filter((one) => one.checkVisibility());
}
