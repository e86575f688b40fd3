import { emptyTrees, type Trees } from './entries.ts';
import { addForm } from './lexicon.ts';
import type { LocalDefinition } from './state.ts';

/** The trees of the short forms that a document defined. */
export interface LocalTrees extends Trees {
  /** Every definition of a short form, in the order of the document. */
  readonly byShort: ReadonlyMap<string, readonly LocalDefinition[]>;
}

/**
 * Grows trees with the document's definitions, only by what is new where they continue those seen last. An entry's
 * meaning is the short form itself: `byShort` has the definitions.
 */
export function createLocalTrees(): (definitions: readonly LocalDefinition[]) => LocalTrees {
  let grown: readonly LocalDefinition[] = [];
  let trees = nothingGrown();
  return (definitions) => {
    const last = grown.length - 1;
    if (last >= 0 && definitions[last] !== grown[last]) {
      grown = [];
      trees = nothingGrown();
    }
    for (const definition of definitions.slice(grown.length)) grow(trees, definition);
    grown = definitions;
    return trees;
  };
}

interface GrowingTrees extends Trees {
  readonly byShort: Map<string, LocalDefinition[]>;
}

const nothingGrown = (): GrowingTrees => ({ ...emptyTrees(), byShort: new Map() });

function grow(trees: GrowingTrees, definition: LocalDefinition): void {
  const { short } = definition;
  const known = trees.byShort.get(short);
  if (known) known.push(definition);
  else {
    trees.byShort.set(short, [definition]);
    addForm(trees, short, { id: short, gate: 'free', length: 'short', language: 'en' });
  }
}
