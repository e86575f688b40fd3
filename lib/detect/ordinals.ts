import { fromHan } from '../symbols/index.ts';

/** The beginnings of a language's ordinal words, and what each adds to the number; the longest first. */
export type OrdinalStems = readonly (readonly [stem: string, value: number])[];

/**
 * Stems in order, apart by blanks, spellings of one value by slashes: `units` from 1 on, `tens` from 20 on. French
 * "quatre-vingt" is read as sixty (`quatre`) and twenty.
 */
export function ordinalStems(units: string, tens: string): OrdinalStems {
  const listed = (words: string, valueAt: (place: number) => number) =>
    words
      .split(' ')
      .flatMap((spellings, place) => spellings.split('/').map((stem) => [stem, valueAt(place)] as const));
  return [...listed(units, (place) => place + 1), ...listed(tens, (place) => place * 10 + 20)]
    .filter(([stem]) => stem !== '')
    .toSorted(([a], [b]) => b.length - a.length);
}

/** What a word in small letters adds to its number ("seventy", "third", 三, "73rd"); null where it is no number. */
export function ordinalValue(word: string, stems: OrdinalStems): number | null {
  if (/^\d{1,4}\p{L}{0,3}$/u.test(word)) return Number.parseInt(word, 10);
  return stems.find(([stem]) => word.startsWith(stem))?.[1] ?? fromHan(word);
}
