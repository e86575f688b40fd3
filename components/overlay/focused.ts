/** What has the focus in the root or document of an element. Those of a frame are of no class that its page knows. */
export function focusedBy(element: Element): Element | null {
  const root: Node & Partial<Pick<DocumentOrShadowRoot, 'activeElement'>> = element.getRootNode();
  return root.activeElement ?? null;
}
