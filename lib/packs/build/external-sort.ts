import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import { compareKeys } from '../../index/shards.ts';

/** Lines held unpacked before they are sorted and packed away: some 10 MB of catalogue records. */
const RUN_LINES = 20_000;
/** Lines unpacked at once while runs are merged. */
const BLOCK_LINES = 500;

/** A line is its key, a tab, and its value; neither part may hold a line end. */
type Line = readonly [key: string, value: string];

/**
 * Sorts any number of lines by key in little memory: full runs are sorted and deflated (catalogue records to a tenth),
 * and merged block by block at the end. Lines of one key come out in the order they went in.
 */
export class ExternalSort {
  private pending: Line[] = [];
  private readonly runs: Uint8Array[][] = [];

  add(key: string, value: string): void {
    this.pending.push([key, value]);
    if (this.pending.length >= RUN_LINES) this.pack();
  }

  private pack(): void {
    const sorted = this.pending.sort((left, right) => compareKeys(left[0], right[0]));
    const blocks: Uint8Array[] = [];
    for (let at = 0; at < sorted.length; at += BLOCK_LINES) {
      const lines = sorted.slice(at, at + BLOCK_LINES).map(([key, value]) => `${key}\t${value}`);
      blocks.push(deflateSync(strToU8(lines.join('\n')), { level: 1 }));
    }
    this.runs.push(blocks);
    this.pending = [];
  }

  /** All lines in order of their keys; may be asked for again. */
  *sorted(): Generator<Line> {
    if (this.pending.length > 0) this.pack();
    const cursors = this.runs.map((blocks) => new Cursor(blocks));
    const heap = cursors.filter((cursor) => cursor.line !== null);
    while (heap.length > 0) {
      // Few runs (a million records make 50), so the least is looked for, in the order the runs were made.
      let least = 0;
      for (let at = 1; at < heap.length; at++)
        if (compareKeys(heap[at]?.line?.[0] ?? '', heap[least]?.line?.[0] ?? '') < 0) least = at;
      const cursor = heap[least];
      const line = cursor?.line;
      if (!cursor || !line) return;
      yield line;
      if (!cursor.next()) heap.splice(least, 1);
    }
  }
}

/** Reads one run forward, one unpacked block at a time. */
class Cursor {
  line: Line | null = null;
  private lines: string[] = [];
  private at = 0;
  private block = 0;

  constructor(private readonly blocks: readonly Uint8Array[]) {
    this.next();
  }

  next(): boolean {
    if (this.at >= this.lines.length) {
      const packed = this.blocks[this.block];
      if (!packed) {
        this.line = null;
        return false;
      }
      this.block++;
      this.lines = strFromU8(inflateSync(packed)).split('\n');
      this.at = 0;
    }
    const text = this.lines[this.at++] ?? '';
    const tab = text.indexOf('\t');
    this.line = [text.slice(0, tab), text.slice(tab + 1)];
    return true;
  }
}
