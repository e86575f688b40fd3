import Fuse from 'fuse.js';
import type { Highlight } from '../record.ts';

/** Runs of so many letters are indexed: enough to tell words apart, short enough to survive a typing error nearby. */
const GRAM = 3;
/** Share of a query's grams that a candidate must have. */
const SHARED = 0.4;
/** Candidates that are ranked by fuse.js, which is thorough and slow. */
const RANKED = 300;
/** How far a word may be from what was typed, as fuse.js counts: 0 is equal, 1 is anything. */
const THRESHOLD = 0.34;

export interface Search {
  /** Ids of the highlights that fit, best first; null where nothing was asked. */
  find(query: string): string[] | null;
}

interface Entry {
  readonly id: string;
  /** Everything that is searched, folded. */
  readonly text: string;
}

/**
 * Searches quotes, notes, tags, titles and symbols as one types. What holds every word comes first, then what holds them
 * with typing errors: grams choose candidates, fuse.js ranks them.
 */
export function createSearch(
  highlights: readonly Highlight[],
  titleOf: (highlight: Highlight) => string,
): Search {
  const entries = highlights.map((highlight) => ({
    id: highlight.id,
    text: textOf(highlight, titleOf(highlight)),
  }));
  let grams: Map<string, number[]> | null = null;
  return {
    find(query) {
      const words = foldForSearch(query)
        .split(' ')
        .filter((word) => word !== '');
      if (words.length === 0) return null;
      const literal = entries.filter(({ text }) => words.every((word) => text.includes(word)));
      const found = new Set(literal.map(({ id }) => id));
      grams ??= gramsOf(entries);
      for (const id of forgiving(entries, grams, words, found)) found.add(id);
      return [...found];
    },
  };
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

function gramsOf(entries: readonly Entry[]): Map<string, number[]> {
  const grams = new Map<string, number[]>();
  entries.forEach(({ text }, index) => {
    for (let at = 0; at + GRAM <= text.length; at++) {
      const gram = text.slice(at, at + GRAM);
      const holders = grams.get(gram);
      if (!holders) grams.set(gram, [index]);
      else if (holders[holders.length - 1] !== index) holders.push(index);
    }
  });
  return grams;
}

function forgiving(
  entries: readonly Entry[],
  grams: ReadonlyMap<string, readonly number[]>,
  words: readonly string[],
  found: ReadonlySet<string>,
): string[] {
  const asked = new Set(
    words.flatMap((word) =>
      Array.from({ length: Math.max(0, word.length - GRAM + 1) }, (_, at) => word.slice(at, at + GRAM)),
    ),
  );
  if (asked.size < 2) return [];
  const shared = new Uint16Array(entries.length);
  for (const gram of asked)
    for (const holder of grams.get(gram) ?? []) shared[holder] = (shared[holder] ?? 0) + 1;
  const least = Math.max(1, Math.floor(asked.size * SHARED));
  const candidates = entries
    .map((entry, index) => ({ entry, count: shared[index] ?? 0 }))
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
