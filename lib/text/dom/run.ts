import { lastNotAbove } from '../blocks.ts';
import type { BlockRole, TextBlock } from '../types.ts';

/**
 * A block of a page: text that reads on, white space collapsed as HTML shows it, with a map back to its text nodes.
 * The map is a list of segments, each of which runs parallel in block and node.
 */
export class Run implements TextBlock {
  /** Offset in the document text; set anew whenever the blocks before it change. */
  start = 0;
  /** Where the runs' ranges were asked for before: the same span gives the same objects as long as the run lives. */
  #ranges: Map<number, StaticRange[]> | null = null;

  constructor(
    readonly text: string,
    readonly role: BlockRole,
    /** Per segment: its text node, its offset in the block and its offset in the node, in UTF-16 units. */
    readonly nodes: readonly Text[],
    readonly offsets: readonly number[],
    readonly nodeOffsets: readonly number[],
  ) {}

  /** The ranges, one a text node, of a span that is relative to this block. */
  ranges(start: number, end: number): StaticRange[] {
    const key = start * 2 ** 26 + end;
    this.#ranges ??= new Map();
    const known = this.#ranges.get(key);
    if (known) return known;
    const ranges = this.#createRanges(start, end);
    this.#ranges.set(key, ranges);
    return ranges;
  }

  #createRanges(start: number, end: number): StaticRange[] {
    const ranges: StaticRange[] = [];
    let index = Math.max(0, this.#segmentAt(start));
    while (index < this.nodes.length && (this.offsets[index] ?? end) < end) {
      const node = this.nodes[index];
      if (!node) break;
      const startOffset = this.#nodeOffset(index, Math.max(start, this.offsets[index] ?? 0));
      let last = index;
      while (this.nodes[last + 1] === node && (this.offsets[last + 1] ?? end) < end) last++;
      const endOffset = this.#nodeOffset(last, Math.min(end, this.offsets[last + 1] ?? this.text.length));
      if (endOffset > startOffset)
        ranges.push(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }));
      index = last + 1;
    }
    return ranges;
  }

  /** The offset in this block of a position in one of its text nodes, null where the node is not in it. */
  offsetOf(node: Text, nodeOffset: number): number | null {
    const first = this.nodes.indexOf(node);
    if (first < 0) return null;
    let index = first;
    while (this.nodes[index + 1] === node && (this.nodeOffsets[index + 1] ?? 0) <= nodeOffset) index++;
    const next = this.offsets[index + 1] ?? this.text.length;
    const offset = (this.offsets[index] ?? 0) + nodeOffset - (this.nodeOffsets[index] ?? 0);
    return Math.min(Math.max(offset, this.offsets[index] ?? 0), next);
  }

  /** True where the other run shows the same text at the same places, so that nothing needs to be read again. */
  equals(other: Run): boolean {
    return (
      this.text === other.text &&
      this.role === other.role &&
      sameItems(this.nodes, other.nodes) &&
      sameItems(this.nodeOffsets, other.nodeOffsets)
    );
  }

  #segmentAt(offset: number): number {
    return lastNotAbove(this.offsets.length, (index) => this.offsets[index] ?? 0, offset);
  }

  #nodeOffset(segment: number, offset: number): number {
    return (this.nodeOffsets[segment] ?? 0) + offset - (this.offsets[segment] ?? 0);
  }
}

function sameItems<Item>(left: readonly Item[], right: readonly Item[]): boolean {
  return left.length === right.length && left.every((item, index) => item === right[index]);
}
