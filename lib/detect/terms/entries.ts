import type { Language } from '../../languages/index.ts';
import type { Gate } from './gates.ts';
import { createHeads, type Heads } from './heads.ts';

/** What a surface can mean. */
export interface Meaning {
  readonly id: string;
  readonly gate: Gate;
  readonly length: 'full' | 'short';
  readonly language: Language;
}

/** One form, ready for comparison, with everything it can mean. */
export interface Entry {
  readonly form: string;
  /** The words of the form; one, the form itself, in Chinese. */
  readonly words: readonly string[];
  /** What stands between the words, by `gapKey`. */
  readonly gaps: readonly string[];
  /** A sign that must follow the last word: the plus of `g7+`. */
  readonly tail: string;
  readonly meanings: Meaning[];
}

/** A tree of words by their number (or of Chinese characters by their code) with the forms that end at each. */
export interface Node {
  readonly next: Map<number, Node>;
  readonly entries: Entry[];
}

const emptyNode = (): Node => ({ next: new Map(), entries: [] });

/** The forms of a lexicon, by words and by Chinese characters. */
export interface Trees {
  readonly words: Node;
  readonly han: Node;
  readonly heads: Heads;
  readonly hanHeads: Heads;
}

export const emptyTrees = (): Trees => ({
  words: emptyNode(),
  han: emptyNode(),
  heads: createHeads(),
  hanHeads: createHeads(),
});

/** Adds a form under its keys; forms that are equal share one entry. */
export function plant(
  root: Node,
  keys: readonly number[],
  make: () => Entry,
  form: string,
  meaning: Meaning,
): void {
  let node = root;
  for (const key of keys) {
    let next = node.next.get(key);
    if (!next) {
      next = emptyNode();
      node.next.set(key, next);
    }
    node = next;
  }
  let entry = node.entries.find((candidate) => candidate.form === form);
  if (!entry) {
    entry = make();
    node.entries.push(entry);
  }
  if (!entry.meanings.some(({ id }) => id === meaning.id)) entry.meanings.push(meaning);
}
