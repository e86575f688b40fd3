import type { BlockRole } from '../types.ts';
import { Run } from './run.ts';

const IRREGULAR = /[\t\n\r\f]| {2}/;
const SPACES = /[\t\n\r\f ]+/g;

/**
 * Text goes on in another run after so many UTF-16 units: no paragraph of a document is as long, and reading one takes a
 * few milliseconds at most.
 */
const LONGEST_RUN = 32_768;

/** Before its end a long text is cut at white space, where there is any in so many UTF-16 units. */
const CUT_WITHIN = 2_000;

/** Joins text nodes into one block, white space collapsed, no-break spaces kept. */
export class RunBuilder {
  #text = '';
  #nodes: Text[] = [];
  #offsets: number[] = [];
  #nodeOffsets: number[] = [];

  /** True once the text is as long as a run may be: then it is to be finished. */
  get isFull(): boolean {
    return this.#text.length >= LONGEST_RUN - CUT_WITHIN;
  }

  /** Takes a text node up from an offset on, as far as it fits into one run; returns how far that is. */
  take(node: Text, from: number): number {
    const left = node.length - from;
    // A part is asked for: Firefox copies what a page's node holds each time.
    const data = left <= LONGEST_RUN && from === 0 ? node.data : node.substringData(from, LONGEST_RUN);
    const part = left <= LONGEST_RUN ? data : data.slice(0, endOf(data));
    const skipped = this.#endsInSpace() && part.startsWith(' ') ? 1 : 0;
    if (IRREGULAR.test(part)) this.#appendCollapsed(node, from, part);
    else this.#segment(node, from + skipped, part.slice(skipped));
    return from + part.length;
  }

  /** A line break reads as a space. */
  lineBreak(): void {
    if (!this.#endsInSpace()) this.#text += ' ';
  }

  /** The block as it stands, null where it holds no text; the builder starts anew. */
  finish(role: BlockRole): Run | null {
    const text = this.#text.endsWith(' ') ? this.#text.slice(0, -1) : this.#text;
    const run = text === '' ? null : new Run(text, role, this.#nodes, this.#offsets, this.#nodeOffsets);
    this.#text = '';
    this.#nodes = [];
    this.#offsets = [];
    this.#nodeOffsets = [];
    return run;
  }

  #endsInSpace(): boolean {
    return this.#text === '' || this.#text.endsWith(' ');
  }

  #appendCollapsed(node: Text, nodeOffset: number, data: string): void {
    let from = 0;
    for (const match of data.matchAll(SPACES)) {
      const after = match.index + match[0].length;
      const leading = match.index === from && this.#endsInSpace();
      this.#segment(node, nodeOffset + from, data.slice(from, match.index) + (leading ? '' : ' '));
      from = after;
    }
    this.#segment(node, nodeOffset + from, data.slice(from));
  }

  #segment(node: Text, nodeOffset: number, text: string): void {
    if (text === '') return;
    const last = this.#nodes.length - 1;
    // No array is asked for what stands before its first item: engines then look for a property of that name.
    const runsOn =
      last >= 0 &&
      this.#nodes[last] === node &&
      nodeOffset - (this.#nodeOffsets[last] ?? 0) === this.#text.length - (this.#offsets[last] ?? 0);
    if (!runsOn) {
      this.#nodes.push(node);
      this.#offsets.push(this.#text.length);
      this.#nodeOffsets.push(nodeOffset);
    }
    this.#text += text;
  }
}

/** Where a run ends whose text goes on. */
function endOf(data: string): number {
  const space = /\s\S*$/.exec(data.slice(-CUT_WITHIN));
  if (space) return data.length - CUT_WITHIN + space.index;
  // Never between the halves of a character.
  return /[\uD800-\uDBFF]$/.test(data) ? data.length - 1 : data.length;
}
