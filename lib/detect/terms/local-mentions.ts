import { firstFrom } from '../order.ts';
import { isInSymbol, type Place } from './admission.ts';
import { candidatesIn } from './candidates.ts';
import type { Defined } from './define/index.ts';
import type { LocalTrees } from './locals.ts';
import type { LocalDefinition } from './state.ts';

/** A short form of the document's own, where the text uses it (folded offsets). */
export interface LocalMention {
  readonly start: number;
  readonly end: number;
  readonly definition: LocalDefinition;
}

/** Short forms of the document's own, from their definition on; of two definitions the nearest before. */
export function localMentions(
  trees: LocalTrees,
  place: Place,
  defined: readonly Defined[],
  block: number,
): LocalMention[] {
  const definitionAt = definitionsByPlace(trees, defined, block);
  const found: LocalMention[] = [];
  for (const { start, end, entry } of candidatesIn(trees, place.folded)) {
    if (isInSymbol(place, start, end)) continue;
    const definition = definitionAt(entry.meanings[0]?.id ?? '', start);
    if (definition) found.push({ start, end, definition });
  }
  return found;
}

/** A short form's definitions: those of earlier blocks, and where this block defines it again. */
interface Definitions {
  readonly all: readonly LocalDefinition[];
  readonly earlier: number;
  readonly here: readonly Defined[];
}

/** Tells the last definition of a short form up to a place; the definitions of each are looked through once. */
function definitionsByPlace(trees: LocalTrees, defined: readonly Defined[], block: number) {
  const known = new Map<string, Definitions>();
  const definitionsOf = (short: string): Definitions => {
    const all = trees.byShort.get(short) ?? [];
    const earlier = all.filter(({ definedAt }) => definedAt < block).length;
    return { all, earlier, here: defined.filter((one) => one.short === short) };
  };
  return (short: string, start: number): LocalDefinition | undefined => {
    let definitions = known.get(short);
    if (!definitions) known.set(short, (definitions = definitionsOf(short)));
    const { all, earlier, here } = definitions;
    return all[earlier + firstFrom(here, start + 1) - 1];
  };
}
