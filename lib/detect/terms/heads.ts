import { ARABIC } from './tokens.ts';

/** Slots of the table: a power of two, some ten times the words that a glossary's forms begin with. */
const SLOTS = 1 << 14;
/** Letters of a word that its ending and its plural never change. */
const KEPT = 3;
/** Letters of the particles and the article that Arabic writes together with a word. */
const LONGEST_CLITIC = 4;
const FOLDED_LETTERS = 0x0700;
const FOLDED = Uint16Array.from({ length: FOLDED_LETTERS }, (_, code) => folded(code));

/** A letter without case, and without what scribes exchange. */
function folded(code: number): number {
  const lower = String.fromCharCode(code).toLowerCase();
  return ({ ё: 'е', ة: 'ه', ى: 'ي' }[lower] ?? lower).charCodeAt(0);
}

function foldedAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code < FOLDED_LETTERS ? (FOLDED[code] ?? code) : folded(code);
}

/**
 * How the forms of a tree begin: most words of a text are passed over by this alone. A sieve, so it may let a word
 * through with which no form begins, but never holds one back with which a form does.
 */
export interface Heads {
  /** Remembers the word of a script between two offsets of a form. */
  add(text: string, start: number, end: number, script: number): void;
  /** Whether a form may begin with the word; in Arabic also with what follows its particles. */
  admit(text: string, start: number, end: number, script: number): boolean;
  addHan(form: string): void;
  /** Whether a Chinese form may begin at the offset. */
  admitHan(text: string, start: number): boolean;
}

export function createHeads(): Heads {
  const words = new Uint8Array(SLOTS);
  const han = new Uint8Array(SLOTS);
  return {
    add(text, start, end, script) {
      if (script !== ARABIC) words[slotOf(text, start, end)] = 1;
      else if (end - start < 2) words.fill(1);
      else {
        words[pairAt(text, start)] = 1;
        if (text.startsWith('ال', start) && end - start > 3) words[pairAt(text, start + 2)] = 1;
      }
    },
    admit(text, start, end, script) {
      if (script !== ARABIC) return words[slotOf(text, start, end)] === 1;
      if (end - start < 2) return true;
      const last = Math.min(start + LONGEST_CLITIC, end - 2);
      for (let at = start; at <= last; at += 1) if (words[pairAt(text, at)] === 1) return true;
      return false;
    },
    addHan(form) {
      if (form.length < 2) han.fill(1);
      else han[hanPairAt(form, 0)] = 1;
    },
    admitHan: (text, start) => han[hanPairAt(text, start)] === 1,
  };
}

function slotOf(text: string, start: number, end: number): number {
  let slot = 0;
  const last = Math.min(end, start + KEPT);
  for (let index = start; index < last; index += 1) slot = slot * 61 + foldedAt(text, index);
  return slot & (SLOTS - 1);
}

function pairAt(text: string, start: number): number {
  return (foldedAt(text, start) * 61 + foldedAt(text, start + 1)) & (SLOTS - 1);
}

function hanPairAt(text: string, start: number): number {
  return (text.charCodeAt(start) * 61 + text.charCodeAt(start + 1)) & (SLOTS - 1);
}
