import type { BlockRole } from '../types.ts';
import { isBlock, isElement, isSkipped, isText, roleOf } from './elements.ts';
import { Run } from './run.ts';
import { RunBuilder } from './run-builder.ts';

/** A block element as it was read: its own runs of text and the block elements in it, in the order of the page. */
export interface Block {
  readonly element: Element;
  readonly role: BlockRole;
  parts: readonly (Run | Block)[];
  /** True while it waits to be read (again). */
  unread: boolean;
}

/** The block elements read so far. */
export type BlockMap = WeakMap<Element, Block>;

/** A text longer than this is no mere indentation. */
const SHORT_TEXT = 1_000;

/** Nodes looked at in one step: a block of a hundred thousand elements must not hold up its page. */
const STEP_NODES = 400;

/**
 * Reads the text that stands directly in a block element, inline elements included, in steps of a few milliseconds at
 * most. Block elements that stood in it before keep what was read of them; new ones are returned, for the caller to read
 * in turn. A run that has not changed stays the same object.
 */
export function* readBlock(block: Block, known: BlockMap): Generator<void, Block[]> {
  // What changes from here on makes the block unread again, also while it is being read.
  block.unread = false;
  const parts: (Run | Block)[] = [];
  const fresh: Block[] = [];
  const builder = new RunBuilder();
  const before = block.parts.length === 0 ? NOTHING : new Former(block.parts);
  const finish = () => {
    const run = builder.finish(block.role);
    if (run) parts.push(before.equalTo(run) ?? run);
  };
  let afterBreak = false;
  let steps = 0;
  let node = block.element.firstChild;
  while (node) {
    let descend = false;
    if (isText(node)) {
      const { length } = node;
      for (let from = 0, to = builder.take(node, 0); ; from = to, to = builder.take(node, from)) {
        if (builder.isFull) finish();
        if (to >= length) break;
        yield;
      }
      if (afterBreak && (length > SHORT_TEXT || node.data.trim() !== '')) afterBreak = false;
    } else if (isElement(node) && !isSkipped(node)) {
      if (node.localName === 'br') {
        if (afterBreak) finish();
        else builder.lineBreak();
        afterBreak = true;
      } else if (isBlock(node)) {
        finish();
        let child = known.get(node);
        if (!child || !before.has(child)) {
          child = { element: node, role: roleOf(node, block.role), parts: [], unread: true };
          known.set(node, child);
          fresh.push(child);
        }
        parts.push(child);
      } else descend = true;
    }
    if (++steps % STEP_NODES === 0) yield;
    node = next(node, block.element, descend);
  }
  finish();
  block.parts = parts;
  return fresh;
}

/** What was read of a block before. */
class Former {
  readonly #children = new Set<Block>();
  readonly #runs = new Map<Text | undefined, Run[]>();

  constructor(parts: Block['parts']) {
    for (const part of parts) {
      if (!(part instanceof Run)) this.#children.add(part);
      else if (!this.#runs.get(part.nodes[0])?.push(part)) this.#runs.set(part.nodes[0], [part]);
    }
  }

  has(child: Block): boolean {
    return this.#children.has(child);
  }

  equalTo(run: Run): Run | undefined {
    return this.#runs.get(run.nodes[0])?.find((old) => old.equals(run));
  }
}

/** Of a block that is read for the first time. */
const NOTHING = new Former([]);

/** The node after this one in the order of the page, without leaving the root; its children only if `descend`. */
function next(node: ChildNode, root: Element, descend: boolean): ChildNode | null {
  if (descend && node.firstChild) return node.firstChild;
  let current: Node | null = node;
  while (current && current !== root) {
    if (current.nextSibling) return current.nextSibling;
    current = current.parentNode;
  }
  return null;
}

/** All runs of a block in the order of the page. */
export function runsOf(root: Block, into: Run[] = []): Run[] {
  for (const part of root.parts) {
    if (part instanceof Run) into.push(part);
    else runsOf(part, into);
  }
  return into;
}
