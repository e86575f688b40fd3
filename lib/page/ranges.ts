/** A live range over a static one, null where the page changed so that the static one points nowhere. */
export function liveRange(range: StaticRange): Range | null {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  if (!startContainer.isConnected || !endContainer.isConnected) return null;
  if (startOffset > lengthOf(startContainer) || endOffset > lengthOf(endContainer)) return null;
  const live = new Range();
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  return live;
}

/** The rectangles of static ranges in viewport coordinates, those without area left out. */
export function rectanglesOf(ranges: readonly StaticRange[]): DOMRect[] {
  return ranges
    .flatMap((range) => [...(liveRange(range)?.getClientRects() ?? [])])
    .filter(({ width, height }) => width > 0 && height > 0);
}

function lengthOf(node: Node): number {
  return node instanceof CharacterData ? node.length : node.childNodes.length;
}
