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

/**
 * Reads the text that stands directly in a block element, inline elements included. Block elements that stood in it
 * before keep what was read of them; new ones are returned, for the caller to read in turn. A run that has not changed
 * stays the same object.
 */
export function readBlock(block: Block, known: BlockMap): Block[] {
  const parts: (Run | Block)[] = [];
  const fresh: Block[] = [];
  const builder = new RunBuilder();
  const runsBefore = new Map<Text | undefined, Run>();
  const childrenBefore = new Set<Block>();
  for (const part of block.parts)
    if (part instanceof Run) runsBefore.set(part.nodes[0], part);
    else childrenBefore.add(part);
  const finish = () => {
    const run = builder.finish(block.role);
    if (!run) return;
    const old = runsBefore.get(run.nodes[0]);
    parts.push(old?.equals(run) ? old : run);
  };
  let afterBreak = false;
  let node = block.element.firstChild;
  while (node) {
    let descend = false;
    if (isText(node)) {
      builder.append(node);
      if (afterBreak && node.data.trim() !== '') afterBreak = false;
    } else if (isElement(node) && !isSkipped(node)) {
      if (node.localName === 'br') {
        if (afterBreak) finish();
        else builder.lineBreak();
        afterBreak = true;
      } else if (isBlock(node)) {
        finish();
        let child = known.get(node);
        if (!child || !childrenBefore.has(child)) {
          child = { element: node, role: roleOf(node, block.role), parts: [], unread: true };
          known.set(node, child);
          fresh.push(child);
        }
        parts.push(child);
      } else descend = true;
    }
    node = next(node, block.element, descend);
  }
  finish();
  block.parts = parts;
  block.unread = false;
  return fresh;
}

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
