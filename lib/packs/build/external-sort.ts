import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { compareKeys } from '../../index/shards.ts';

/** Lines held unpacked before they are sorted and packed away: some 10 MB of catalogue records. */
const RUN_LINES = 20_000;
/** The first runs stay as text, some 15 MB: files of everyday size are sorted without packing anything. */
const RUNS_AS_TEXT = 3;
/** Lines unpacked at once while runs are merged. */
const BLOCK_LINES = 500;

/** Sorted lines, deflated or not. */
type Block = string | Uint8Array;

/** A line is its key, a tab, and its value; neither part may hold a line end. */
type Line = readonly [key: string, value: string];

/**
 * Sorts any number of lines by key in little memory: full runs are sorted and deflated (catalogue records to a tenth),
 * and merged block by block at the end. Lines of one key come out in the order they went in.
 */
export class ExternalSort {
  private pending: Line[] = [];
  private readonly runs: Block[][] = [];

  /** Lines taken in. */
  count = 0;

  add(key: string, value: string): void {
    this.count++;
    this.pending.push([key, value]);
    if (this.pending.length >= RUN_LINES) this.pack();
  }

  private pack(): void {
    const sorted = this.pending.sort((left, right) => compareKeys(left[0], right[0]));
    const blocks: Block[] = [];
    for (let at = 0; at < sorted.length; at += BLOCK_LINES) {
      const lines = sorted.slice(at, at + BLOCK_LINES).map(([key, value]) => `${key}\t${value}`);
      const text = lines.join('\n');
      blocks.push(this.runs.length < RUNS_AS_TEXT ? text : deflateSync(strToU8(text), { level: 1 }));
    }
    this.runs.push(blocks);
    this.pending = [];
  }

  /** All lines in order of their keys; may be asked for again. */
  *sorted(): Generator<Line> {
    if (this.pending.length > 0) this.pack();
    const heap = this.runs
      .map((blocks, order) => new Cursor(blocks, order))
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

/** Reads one run forward, one unpacked block at a time. */
class Cursor {
  line: Line = ['', ''];
  private lines: string[] = [];
  private at = 0;
  private block = 0;

  constructor(
    private readonly blocks: readonly Block[],
    readonly order: number,
  ) {}

  next(): boolean {
    if (this.at >= this.lines.length) {
      const packed = this.blocks[this.block];
      if (packed === undefined) return false;
      this.block++;
      this.lines = (typeof packed === 'string' ? packed : strFromU8(inflateSync(packed))).split('\n');
      this.at = 0;
    }
    const text = this.lines[this.at++] ?? '';
    const tab = text.indexOf('\t');
    this.line = [text.slice(0, tab), text.slice(tab + 1)];
    return true;
  }
}
