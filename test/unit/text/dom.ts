import { parseHTML } from 'linkedom';

/** As much of a StaticRange as the code uses: linkedom has none. */
class PlainRange {
  readonly startContainer: Node;
  readonly startOffset: number;
  readonly endContainer: Node;
  readonly endOffset: number;
  constructor(init: StaticRangeInit) {
    this.startContainer = init.startContainer;
    this.startOffset = init.startOffset;
    this.endContainer = init.endContainer;
    this.endOffset = init.endOffset;
  }
}
Object.assign(globalThis, { StaticRange: PlainRange });

export function pageOf(body: string): Document {
  return parseHTML(`<!doctype html><html><body>${body}</body></html>`).document;
}

/** The words that ranges cover, joined. */
export function wordsOf(ranges: readonly StaticRange[]): string {
  return ranges
    .map(({ startContainer, startOffset, endOffset }) =>
      (startContainer as Text).data.slice(startOffset, endOffset),
    )
    .join('');
}
