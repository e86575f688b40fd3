import { blockIndexAt } from '../blocks.ts';
import type { DocumentText, Span } from '../types.ts';
import { readBlock, runsOf, type Block, type BlockMap } from './block.ts';
import { isElement, isSkipped, isText } from './elements.ts';
import { Run } from './run.ts';

/**
 * The text of a page, read block by block: first all of it, later only the blocks that changed. Reading one block costs
 * its own text alone, so that the caller can stop between any two.
 */
export class DomText implements DocumentText {
  version = 0;
  blocks: readonly Run[] = [];
  readonly #root: Block;
  #known: BlockMap = new WeakMap();
  /** Blocks to read, the next one last. */
  #unread: Block[];
  /** The reading of a long block that is under way. */
  #reading: ReturnType<typeof readBlock> | null = null;
  #text: string | null = null;

  constructor(root: Element) {
    this.#root = { element: root, role: 'text', parts: [], unread: true };
    this.#known.set(root, this.#root);
    this.#unread = [this.#root];
  }

  get text(): string {
    this.#text ??= this.blocks.map((block) => block.text).join('\n');
    return this.#text;
  }

  /** Reads one block, or a part of a long one; false when there is none left to read. */
  readNext(): boolean {
    if (!this.#reading) {
      const block = this.#unread.pop();
      if (!block) return false;
      if (block !== this.#root && !this.#root.element.contains(block.element)) return true;
      this.#reading = readBlock(block, this.#known);
    }
    const { done, value } = this.#reading.next();
    if (!done) return true;
    this.#reading = null;
    for (const fresh of value.reverse()) this.#unread.push(fresh);
    return true;
  }

  /** The element of the block that a changed node belongs to, null where the change concerns no text of ours. */
  blockElementOf(node: Node): Element | null {
    let element = isElement(node) ? node : node.parentElement;
    for (; element; element = element.parentElement) {
      if (this.#known.has(element)) return element;
      if (isSkipped(element)) return null;
    }
    return null;
  }

  /** Notes that a block's own text changed; it is read again by {@link readNext}. */
  markUnread(element: Element): void {
    const block = this.#known.get(element);
    if (!block || block.unread) return;
    block.unread = true;
    this.#unread.push(block);
  }

  /** Forgets everything that was read, for a page that was changed in too many places; to be read anew. */
  reset(): void {
    this.#known = new WeakMap([[this.#root.element, this.#root]]);
    this.#root.parts = [];
    this.#root.unread = true;
    this.#unread = [this.#root];
    this.#reading = null;
  }

  /** Drops what was read of a removed element: it may come back changed, and nobody watches it meanwhile. */
  forget(element: Element): void {
    if (this.#known.delete(element)) return;
    for (const inside of element.getElementsByTagName('*')) this.#known.delete(inside);
  }

  /**
   * Puts what was read in place of the former text. Returns the index of the first block that differs, null where none
   * does and the version stays.
   */
  publish(): number | null {
    const blocks = runsOf(this.#root);
    let first = 0;
    while (first < blocks.length && blocks[first] === this.blocks[first]) first++;
    if (first === blocks.length && first === this.blocks.length) return null;
    const previous = blocks[first - 1];
    let start = previous ? previous.start + previous.text.length + 1 : 0;
    for (let index = first; index < blocks.length; index++) {
      const block = blocks[index];
      if (!block) break;
      block.start = start;
      start += block.text.length + 1;
    }
    this.blocks = blocks;
    this.#text = null;
    this.version++;
    return first;
  }

  ranges(span: Span): StaticRange[] {
    const ranges: StaticRange[] = [];
    for (
      let index = Math.max(0, blockIndexAt(this.blocks, span.start));
      index < this.blocks.length;
      index++
    ) {
      const block = this.blocks[index];
      if (!block || block.start >= span.end) break;
      const start = Math.max(span.start - block.start, 0);
      const end = Math.min(span.end - block.start, block.text.length);
      if (end > start) ranges.push(...block.ranges(start, end));
    }
    return ranges;
  }

  offsetOf(node: Node, offset: number): number | null {
    if (isText(node)) return this.#offsetInText(node, offset);
    const child = node.childNodes[offset];
    if (child) {
      const inside = firstText(child);
      return inside && this.#offsetInText(inside, 0);
    }
    const last = lastText(node);
    return last ? this.#offsetInText(last, last.length) : null;
  }

  #offsetInText(node: Text, offset: number): number | null {
    const element = this.blockElementOf(node);
    const block = element ? this.#known.get(element) : undefined;
    if (!block) return null;
    let found: number | null = null;
    for (const part of block.parts) {
      if (!(part instanceof Run)) continue;
      const inBlock = part.offsetOf(node, offset);
      if (inBlock === null) {
        if (found !== null) return found;
        continue;
      }
      found = part.start + inBlock;
      // A long text node goes on in the next run.
      if (inBlock < part.text.length) return found;
    }
    return found;
  }
}

function firstText(node: Node): Text | null {
  let current: Node | null = node;
  while (current && !isText(current)) current = current.firstChild ?? null;
  return current;
}

function lastText(node: Node): Text | null {
  let current: Node | null = node;
  while (current && !isText(current)) current = current.lastChild ?? null;
  return current;
}
