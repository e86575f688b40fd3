import { readKey } from '../symbols/index.ts';
import { fits } from './calendar.ts';
import type { Memory } from './memory.ts';
import type { Numbered } from './numbers.ts';
import { ORGANS, type Organ } from './organs.ts';
import type { Bodies } from './resolve.ts';

/** Reads the key of a printed symbol. */
export type KeyReader = (surface: string) => ReturnType<typeof readKey>;

/** Tells the bodies that could have adopted a number, by its shape and the year of its date where one is known. */
export type BodiesOf = (numbered: Numbered, year: number | null) => readonly Organ[];

/** What a document says again and again, worked out once. It depends on nothing but what is asked. */
export interface Reuse {
  readonly keyOf: KeyReader;
  readonly bodiesOf: BodiesOf;
  /** Where to keep which of listed bodies are expected: begun anew where the memory has other ones. */
  toldOf(memory: Memory): WeakMap<readonly Organ[], Bodies>;
}

/** So many answers are kept of each kind; beyond them a document begins anew. */
const MOST_KEPT = 4_000;

/** "(Part I and II)", however the conjunction is written. */
const JOINED = /(?<=\((?:Parts?|Vols?)[^()]{0,20}) ?(?:[和及وyи]|et) ?/g;

/** The bodies that number anything. */
const ADOPTING: readonly Organ[] = [...ORGANS.values()].filter(({ shape }) => shape !== undefined);

/** Answers for one document, or for one block. */
export function newReuse(): Reuse {
  const keys = new Map<string, ReturnType<KeyReader>>();
  const bodies = new Map<string | number, readonly Organ[]>();
  let told = new WeakMap<readonly Organ[], Bodies>();
  let own: Memory['own'] = null;
  let named: Memory['bodies'] | null = null;
  return {
    keyOf(surface) {
      const before = keys.get(surface);
      if (before) return before;
      return keep(keys, surface, readKey(surface.includes('(') ? surface.replace(JOINED, ' and ') : surface));
    },
    bodiesOf(numbered, year) {
      const key = numberKey(numbered, year);
      const before = bodies.get(key);
      if (before) return before;
      return keep(
        bodies,
        key,
        ADOPTING.filter((organ) => fits(organ, numbered, year)),
      );
    },
    toldOf(memory) {
      if (memory.own === own && memory.bodies === named) return told;
      own = memory.own;
      named = memory.bodies;
      told = new WeakMap();
      return told;
    },
  };
}

/** Room for the figures that a number has at most: five in a serial or year, four in a year. */
const SERIALS = 100_000;
const YEARS = 10_000;

/**
 * What tells one number, dated or not, from another, its parts left aside; most are a session or year and a serial, told
 * by a number that costs no text.
 */
function numberKey(
  { shape, prefix, first, second, session }: Numbered,
  year: number | null,
): string | number {
  if (shape === 'session' && prefix === '' && session === '') {
    const number = first * SERIALS + second;
    // Below zero, and so small that engines keep it in place: most numbers bear no date.
    return year === null ? -1 - number : number * YEARS + year;
  }
  return `${shape}${prefix}${first}/${second}/${session}/${year ?? ''}`;
}

function keep<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  if (known.size >= MOST_KEPT) known.clear();
  known.set(key, value);
  return value;
}
