import type { BlockRole } from '../types.ts';
import { Run } from './run.ts';

const IRREGULAR = /[\t\n\r\f]| {2}/;
const SPACES = /[\t\n\r\f ]+/g;

/** Joins text nodes into one block, white space collapsed, no-break spaces kept. */
export class RunBuilder {
  #text = '';
  #nodes: Text[] = [];
  #offsets: number[] = [];
  #nodeOffsets: number[] = [];

  get isEmpty(): boolean {
    return this.#text === '';
  }

  append(node: Text): void {
    const data = node.data;
    const from = this.#endsInSpace() && data.startsWith(' ') ? 1 : 0;
    if (IRREGULAR.test(data)) this.#appendCollapsed(node, data);
    else this.#segment(node, from, data.slice(from));
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

  #appendCollapsed(node: Text, data: string): void {
    let from = 0;
    for (const match of data.matchAll(SPACES)) {
      const after = match.index + match[0].length;
      const leading = match.index === from && this.#endsInSpace();
      this.#segment(node, from, data.slice(from, match.index) + (leading ? '' : ' '));
      from = after;
    }
    this.#segment(node, from, data.slice(from));
  }

  #segment(node: Text, nodeOffset: number, text: string): void {
    if (text === '') return;
    const last = this.#nodes.length - 1;
    const runsOn =
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
