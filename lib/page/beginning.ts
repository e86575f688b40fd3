/**
 * The first text under an element, at most `length` UTF-16 units of it, without that of scripts and styles. What follows
 * is not touched, however large it is.
 */
export function beginningOf(root: Element, length: number): string {
  const { ownerDocument } = root;
  const walker = ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let text = '';
  while (text.length < length && walker.nextNode()) {
    const { parentElement, nodeValue } = walker.currentNode;
    if (!parentElement?.matches('script, style')) text += nodeValue?.slice(0, length - text.length) ?? '';
  }
  return text;
}
