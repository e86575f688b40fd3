import Fuse from 'fuse.js';
import type { Highlight } from '../record.ts';

/** Runs of so many letters are indexed: enough to tell words apart, short enough to survive a typing error nearby. */
const GRAM = 3;
/** Share of a query's grams that a candidate must have. */
const SHARED = 0.4;
/** Candidates that are ranked by fuse.js, which is thorough and slow. */
const RANKED = 150;
/** How far a word may be from what was typed, as fuse.js counts: 0 is equal, 1 is anything. */
const THRESHOLD = 0.34;

export interface Search {
  /** Ids of the highlights that fit, best first; null where nothing was asked. */
  find(query: string): string[] | null;
}

interface Entry {
  readonly id: string;
  readonly title: string;
  /** Everything that is searched, folded. */
  readonly text: string;
  readonly signature: Uint32Array;
}

/** What was made ready for searching, by highlight: a change of one highlight makes only that one ready again. */
export type SearchMemory = WeakMap<Highlight, Entry>;

/**
 * Searches quotes, notes, tags, titles and symbols as one types. What holds every word comes first, then what holds them
 * with typing errors: grams choose candidates, fuse.js ranks them.
 */
export function createSearch(
  highlights: readonly Highlight[],
  titleOf: (highlight: Highlight) => string,
  memory: SearchMemory = new WeakMap(),
): Search {
  let ready: Entry[] | null = null;
  return {
    find(query) {
      const words = foldForSearch(query)
        .split(' ')
        .filter((word) => word !== '');
      if (words.length === 0) return null;
      ready ??= highlights.map((highlight) => entryOf(highlight, titleOf(highlight), memory));
      const literal = ready.filter(({ text }) => words.every((word) => text.includes(word)));
      const found = new Set(literal.map(({ id }) => id));
      for (const id of forgiving(ready, words, found)) found.add(id);
      return [...found];
    },
  };
}

/** Makes highlights ready in steps, before anybody asks: ten thousand take half a second. */
export function* readySteps(
  highlights: readonly Highlight[],
  titleOf: (highlight: Highlight) => string,
  memory: SearchMemory,
): Generator<undefined, void> {
  for (const highlight of highlights) {
    entryOf(highlight, titleOf(highlight), memory);
    yield;
  }
}

function entryOf(highlight: Highlight, title: string, memory: SearchMemory): Entry {
  const known = memory.get(highlight);
  if (known?.title === title) return known;
  const text = textOf(highlight, title);
  const entry = { id: highlight.id, title, text, signature: signatureOf(text) };
  memory.set(highlight, entry);
  return entry;
}

/** Without accents, vowel signs and case, white space single. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\u0640\u00ad]+/gu, '')
    .toLowerCase()
    .split(/\s+/)
    .join(' ')
    .trim();
}

function textOf({ quote, note, tags, symbol }: Highlight, title: string): string {
  return foldForSearch([symbol ?? '', title, tags.join(' '), quote, note].join(' '));
}

/** Bits in which a text's grams are noted: with a few hundred grams one in ten of those not in it seems to be. */
const BITS = 4096;

/** The bit of the gram at a place of a text. */
function bitAt(text: string, at: number): number {
  let hash = 0;
  for (let index = at; index < at + GRAM; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x9e3779b1);
  return (hash >>> 16) % BITS;
}

/** Which grams a text has, as a set of bits: a thousandth of the room of an index of them, and as quick to ask. */
function signatureOf(text: string): Uint32Array {
  const signature = new Uint32Array(BITS / 32);
  for (let at = 0; at + GRAM <= text.length; at++) {
    const bit = bitAt(text, at);
    signature[bit >>> 5] = (signature[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  return signature;
}

function forgiving(
  entries: readonly Entry[],
  words: readonly string[],
  found: ReadonlySet<string>,
): string[] {
  const asked = new Set(
    words.flatMap((word) =>
      Array.from({ length: Math.max(0, word.length - GRAM + 1) }, (_, at) => bitAt(word, at)),
    ),
  );
  if (asked.size < 2) return [];
  const least = Math.max(1, Math.floor(asked.size * SHARED));
  const candidates = entries
    .map((entry) => ({ entry, count: sharedBits(entry.signature, asked) }))
    .filter(({ entry, count }) => count >= least && !found.has(entry.id))
    .sort((a, b) => b.count - a.count)
    .slice(0, RANKED)
    .map(({ entry }) => entry);
  const fuse = new Fuse(candidates, {
    keys: ['text'],
    ignoreLocation: true,
    threshold: THRESHOLD,
    useExtendedSearch: true,
    minMatchCharLength: 2,
  });
  return fuse
    .search(words.map((word) => word.replace(/[|!^$='"]/g, '')).join(' '))
    .map(({ item }) => item.id);
}

function sharedBits(signature: Uint32Array, bits: ReadonlySet<number>): number {
  let shared = 0;
  for (const bit of bits) shared += ((signature[bit >>> 5] ?? 0) >>> (bit & 31)) & 1;
  return shared;
}
