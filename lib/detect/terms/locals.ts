import { emptyNode, type Node } from './entries.ts';
import { addForm } from './lexicon.ts';
import type { LocalDefinition } from './state.ts';

/** The trees of the short forms that a document defined. */
export interface LocalTrees {
  readonly words: Node;
  readonly han: Node;
  /** Every definition of a short form, in the order of the document. */
  readonly byShort: ReadonlyMap<string, readonly LocalDefinition[]>;
}

/** Trees in which an entry's meaning is the short form itself: `byShort` has the definitions. */
export function growLocals(definitions: readonly LocalDefinition[]): LocalTrees {
  const trees = { words: emptyNode(), han: emptyNode() };
  const byShort = new Map<string, LocalDefinition[]>();
  for (const definition of definitions) {
    const known = byShort.get(definition.short);
    if (known) known.push(definition);
    else {
      byShort.set(definition.short, [definition]);
      addForm(trees, definition.short, {
        id: definition.short,
        gate: 'free',
        length: 'short',
        language: 'en',
      });
    }
  }
  return { ...trees, byShort };
}
