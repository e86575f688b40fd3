import * as v from 'valibot';
import rows from '../../data/detect/supplements.json' with { type: 'json' };
import { LanguageSchema } from '../languages/index.ts';
import { fold } from './fold.ts';
import { ARABIC, CYRILLIC, HAN, LATIN } from './folding/tables.ts';
import { ordinalStems, ordinalValue, type OrdinalStems } from './ordinals.ts';
import { expression } from './words/expression.ts';
import { signs } from './words/signs.ts';

const Row = v.object({
  language: LanguageSchema,
  /** How the Official Records of the two organs, and of any other, are named: sources of regular expressions. */
  assembly: v.string(),
  council: v.string(),
  records: v.string(),
  /** "Ibid." */
  same: v.string(),
  /** "Supplement No.", before the number. */
  supplement: v.string(),
  /** Beginnings of "session", apart by slashes, and words without meaning, apart by blanks. */
  session: v.string(),
  filler: v.string(),
  /** See {@link ordinalStems}. */
  units: v.string(),
  tens: v.string(),
});

/** How one language cites the supplements of the Official Records, over folded text. */
export interface SeriesWords {
  readonly language: string;
  /** Trait of a text in the script of the language. */
  readonly script: number;
  /** A text without it names no supplement. */
  readonly hint: string;
  /** A supplement with its number: without one in a text, nothing else counts. */
  readonly numbered: RegExp;
  /** Groups: assembly, council, records, same, supplement with its number, the number. */
  readonly tokens: RegExp;
  readonly session: readonly string[];
  readonly filler: ReadonlySet<string>;
  readonly ordinals: OrdinalStems;
}

const SCRIPTS: Readonly<Record<string, number>> = { ru: CYRILLIC, ar: ARABIC, zh: HAN };
const folded = (words: string): string => fold(words).text;
const source = (pattern: string): string => folded(pattern).replaceAll(' ', '[ \\n]');

export const SERIES: readonly SeriesWords[] = v.parse(v.array(Row), rows).map((row) => ({
  language: row.language,
  script: SCRIPTS[row.language] ?? LATIN,
  hint: signs.supplement[row.language],
  numbered: expression(`(?:${source(row.supplement)})\\d`, 'i'),
  tokens: expression(
    `(${source(row.assembly)})|(${source(row.council)})|(${source(row.records)})|(${source(row.same)})|((?:${source(row.supplement)})(\\d{1,3}))(?![\\d/]|[.,]\\d)`,
    'gi',
  ),
  session: row.session.split('/'),
  filler: new Set(row.filler.split(' ')),
  ordinals: ordinalStems(folded(row.units), folded(row.tens)),
}));

/** A regular session of the Assembly, or a year of the Council. */
export interface Period {
  readonly organ: 'A' | 'E';
  readonly value: number;
}

/** Before these the number of a supplement is not in the symbol: `A/10034` is Supplement No. 34, `E/1989/20` No. 2. */
const FIRST = { session: 31, year: 1990 };
const LAST = { session: 99, year: 2060 };
/** Written together in Chinese. */
const HAN_WORD = /[第届年]|会议/g;
const MOST_WORDS = 8;

/** Reads "Seventy-third Session, ", "2018, "; null where a word is neither of an ordinal nor of a session. */
export function periodOf(between: string, words: SeriesWords): Period | null {
  const tokens = between
    .replace(HAN_WORD, ' $& ')
    .toLowerCase()
    .split(/[\s\p{P}]+/u)
    .filter((word) => word !== '' && !words.filler.has(word));
  if (tokens.length === 0 || tokens.length > MOST_WORDS) return null;
  let sum = 0;
  let isSession = false;
  for (const token of tokens) {
    const word = token.replace(/^و?ال/, '');
    const value = ordinalValue(word, words.ordinals);
    if (words.session.some((stem) => word.startsWith(stem))) isSession = true;
    else if (value === null) return null;
    else sum += value;
  }
  if (sum >= FIRST.year && sum <= LAST.year) return { organ: 'E', value: sum };
  return isSession && sum >= FIRST.session && sum <= LAST.session ? { organ: 'A', value: sum } : null;
}
