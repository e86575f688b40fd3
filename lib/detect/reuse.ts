import { readKey } from '../symbols/index.ts';
import { fits } from './calendar.ts';
import type { Numbered } from './numbers.ts';
import { ORGANS, type Organ } from './organs.ts';

/** Reads the key of a printed symbol. */
export type KeyReader = (surface: string) => ReturnType<typeof readKey>;

/** Tells the bodies that could have adopted a number, by its shape and the year of its date where one is known. */
export type BodiesOf = (numbered: Numbered, year: number | null) => readonly Organ[];

/** What a document says again and again, worked out once. It depends on nothing but what is asked. */
export interface Reuse {
  readonly keyOf: KeyReader;
  readonly bodiesOf: BodiesOf;
}

/** So many answers are kept of each kind; beyond them a document begins anew. */
const MOST_KEPT = 4_000;

/** "(Part I and II)", however the conjunction is written. */
const JOINED = /(?<=\((?:Parts?|Vols?)[^()]{0,20}) ?(?:[和及وyи]|et) ?/g;

/** The bodies that number anything. */
const ADOPTING: readonly Organ[] = [...ORGANS.values()].filter(({ shape }) => shape !== undefined);

/** Answers for one document, or for one block. */
export function newReuse(): Reuse {
  const bodies = keeping((_: string, numbered: Numbered, year: number | null) =>
    ADOPTING.filter((organ) => fits(organ, numbered, year)),
  );
  return {
    keyOf: keeping((surface: string) =>
      readKey(surface.includes('(') ? surface.replace(JOINED, ' and ') : surface),
    ),
    bodiesOf: (numbered, year) => bodies(numberKey(numbered, year), numbered, year),
  };
}

/** What tells one number, dated or not, from another, its parts left aside. */
export function numberKey({ shape, prefix, first, second, session }: Numbered, year: number | null): string {
  return `${shape}${prefix}${first}/${second}/${session}/${year ?? ''}`;
}

function keeping<Rest extends readonly unknown[], Value extends object>(
  answer: (key: string, ...rest: Rest) => Value,
): (key: string, ...rest: Rest) => Value {
  const known = new Map<string, Value>();
  return (key, ...rest) => {
    const before = known.get(key);
    if (before) return before;
    if (known.size >= MOST_KEPT) known.clear();
    const value = answer(key, ...rest);
    known.set(key, value);
    return value;
  };
}
