import { compareKeys } from '../../index/shards.ts';
import type { Scratch } from './scratch.ts';

/** Lines held before they are sorted and put aside, or fewer of so many characters: some 5 MB of catalogue records. */
const RUN_LINES = 10_000;
const RUN_CHARACTERS = 4_000_000;
/** Characters read at once of each run while runs are merged: a thousand runs are some 50 MB. */
const BLOCK_CHARACTERS = 32_000;

/** Sorted lines as text, or the place in the scratch where they lie. */
type Block = string | number;

/** A line is its key, a tab, and its value; neither part may hold a line end. */
export type Line = readonly [key: string, value: string];

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Sorts any number of lines by key in little memory: full runs are sorted and put aside, and merged block by block at the
 * end. Lines of one key come out in the order they went in.
 */
export class ExternalSort {
  private pending: Line[] = [];
  private characters = 0;
  private readonly runs: Block[][] = [];

  /** Lines taken in. */
  count = 0;

  constructor(private readonly scratch: Scratch) {}

  /** Throws where the scratch is full. */
  add(key: string, value: string): void {
    this.count++;
    this.characters += key.length + value.length;
    this.pending.push([key, value]);
    if (this.pending.length >= RUN_LINES || this.characters >= RUN_CHARACTERS)
      this.pack((text) => this.scratch.write(encoder.encode(text)));
  }

  private pack(put: (text: string) => Block): void {
    const blocks: Block[] = [];
    let text = '';
    for (const [key, value] of this.pending.sort((left, right) => compareKeys(left[0], right[0]))) {
      text += text === '' ? `${key}\t${value}` : `\n${key}\t${value}`;
      if (text.length < BLOCK_CHARACTERS) continue;
      blocks.push(put(text));
      text = '';
    }
    if (text !== '') blocks.push(put(text));
    this.runs.push(blocks);
    this.pending = [];
    this.characters = 0;
  }

  /** All lines in order of their keys; may be asked for again. */
  *sorted(): Generator<Line> {
    // The last run is read at once: no need to put it aside.
    if (this.pending.length > 0) this.pack((text) => text);
    const heap = this.runs
      .map((blocks, order) => new Cursor(blocks, order, this.scratch))
      .filter((cursor) => cursor.next());
    for (let at = (heap.length >> 1) - 1; at >= 0; at--) settle(heap, at);
    for (;;) {
      const [least] = heap;
      if (!least) return;
      yield least.line;
      if (!least.next()) {
        const last = heap.pop();
        if (last && last !== least) heap[0] = last;
      }
      settle(heap, 0);
    }
  }
}

/** Lets a cursor sink in the heap until both below it come later; of equal keys the earlier run comes first. */
function settle(heap: Cursor[], from: number): void {
  let at = from;
  for (;;) {
    let least = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      const [below, above] = [heap[child], heap[least]];
      if (below && above && precedes(below, above)) least = child;
    }
    const [upper, lower] = [heap[at], heap[least]];
    if (least === at || !upper || !lower) return;
    heap[at] = lower;
    heap[least] = upper;
    at = least;
  }
}

function precedes(one: Cursor, other: Cursor): boolean {
  const [left, right] = [one.line[0], other.line[0]];
  return left === right ? one.order < other.order : left < right;
}

/** Reads one run forward, one block at a time. */
class Cursor {
  line: Line = ['', ''];
  private lines: string[] = [];
  private at = 0;
  private block = 0;

  constructor(
    private readonly blocks: readonly Block[],
    readonly order: number,
    private readonly scratch: Scratch,
  ) {}

  next(): boolean {
    if (this.at >= this.lines.length) {
      const block = this.blocks[this.block];
      if (block === undefined) return false;
      this.block++;
      this.lines = (typeof block === 'string' ? block : decoder.decode(this.scratch.read(block))).split('\n');
      this.at = 0;
    }
    const text = this.lines[this.at++] ?? '';
    const tab = text.indexOf('\t');
    this.line = [text.slice(0, tab), text.slice(tab + 1)];
    return true;
  }
}
