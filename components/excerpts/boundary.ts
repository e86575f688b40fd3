import type { DocumentText, Span } from '../../lib/text/types.ts';

/**
 * Text nodes that are tried from an end of a selection inwards before it counts as one of something else. Between two
 * paragraphs stand a few nodes of white space, in front of a page's text its scripts and menus.
 */
const MOST_NODES = 2_000;

/**
 * The span of a range in the document's text, UTF-16 offsets; null where nothing of it is in the text. An end that stands
 * where no text was read (white space between elements, an element that is not shown) counts as standing at the next text
 * within the range.
 */
export function spanOf(text: DocumentText, range: Range): Span | null {
  const start =
    text.offsetOf(range.startContainer, range.startOffset) ??
    inwards(
      range,
      (walker) => walker.nextNode(),
      afterStart,
      (node) => text.offsetOf(node, 0),
    );
  if (start === null) return null;
  const end =
    text.offsetOf(range.endContainer, range.endOffset) ??
    inwards(
      range,
      (walker) => walker.previousNode(),
      beforeEnd,
      (node) => text.offsetOf(node, node.nodeValue?.length ?? 0),
    );
  return end === null ? null : { start: Math.min(start, end), end: Math.max(start, end) };
}

function inwards(
  range: Range,
  step: (walker: TreeWalker) => Node | null,
  from: (range: Range) => Node,
  place: (node: Node) => number | null,
): number | null {
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  walker.currentNode = from(range);
  for (let tried = 0; tried < MOST_NODES; tried++) {
    const node = step(walker);
    if (!node || !range.intersectsNode(node)) return null;
    const found = place(node);
    if (found !== null) return found;
  }
  return null;
}

/** The node after which the range's first text comes. */
function afterStart({ startContainer, startOffset }: Range): Node {
  let node: Node = startContainer.childNodes[startOffset - 1] ?? startContainer;
  while (node !== startContainer && node.lastChild) node = node.lastChild;
  return node;
}

/** The node before which the range's last text comes. */
function beforeEnd({ endContainer, endOffset }: Range): Node {
  const behind = endContainer.childNodes[endOffset];
  if (behind) return behind;
  let last: Node = endContainer;
  while (last.lastChild) last = last.lastChild;
  return last;
}
