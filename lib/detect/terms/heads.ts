/** Slots of the table: a power of two, some ten times the words that a glossary's forms begin with. */
const SLOTS = 1 << 15;
/** How far higher places of a number are moved down to tell its slot too (bits). */
const HIGHER = 15;
const slotOf = (number: number): number => (number ^ (number >>> HIGHER)) & (SLOTS - 1);

/**
 * The numbers of the words (of the pairs of Chinese characters) that forms of a tree begin with: most words of a text
 * are passed over by this alone. A sieve, so it may let a word through with which no form begins, but never holds one
 * back with which a form does.
 */
export interface Heads {
  readonly add: (number: number) => void;
  readonly admit: (number: number) => boolean;
  /** Lets everything through. */
  readonly open: () => void;
}

export function createHeads(): Heads {
  const slots = new Uint8Array(SLOTS);
  return {
    add(number) {
      slots[slotOf(number)] = 1;
    },
    admit: (number) => slots[slotOf(number)] === 1,
    open() {
      slots.fill(1);
    },
  };
}
