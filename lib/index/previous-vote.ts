import * as v from 'valibot';
import type { Multilingual } from '../languages/index.ts';
import { parseSymbol, type ParsedSymbol } from '../symbols/index.ts';
import { titlesNumbered } from './variants.ts';
import type { DocumentEntry } from './entries.ts';
import { TitleEntrySchema } from './entries.ts';
import { compareSymbols, formKey } from './keys.ts';
import type { Library } from './library.ts';
import type { OpenPack } from './source.ts';
import { titleKey } from './titles.ts';
import { tokenize } from './tokens.ts';

/** Titles that hold all words of another: those of one series differ by a year or a place. */
const MOST_TITLES = 60;
/** Earlier texts of the same title whose record of the vote is looked for. */
const MOST_EARLIER = 4;

type Voted = DocumentEntry & { readonly ballots: NonNullable<DocumentEntry['ballots']> };

/**
 * The latest earlier resolution of the same series and title whose votes are known, too: with it a State's change of
 * mind can be told. Null where there is none.
 */
export async function previousVote(
  parsed: ParsedSymbol,
  entry: DocumentEntry,
  library: Library,
): Promise<Voted | null> {
  const found = new Set<string>();
  for (const title of titlesOf(entry.titles ?? {}))
    for (const pack of library.packs) for (const symbol of await bearersOf(title, pack)) found.add(symbol);
  const earlier = [...found].filter((symbol) => isEarlier(symbol, parsed));
  earlier.sort((left, right) => compareSymbols(right, left));
  for (const symbol of earlier.slice(0, MOST_EARLIER)) {
    const known = await library.byKey(symbol);
    if (known?.entry.ballots) return { ...known.entry, ballots: known.entry.ballots };
  }
  return null;
}

/** Catalogues of votes have English titles; another language serves where there is no English one. */
function titlesOf(titles: Multilingual): string[] {
  const [any] = Object.values(titles);
  const title = titles.en ?? any;
  return title ? [title] : [];
}

/** The documents of a pack that bear the title, case, accents and marks aside. */
async function bearersOf(title: string, { reader }: OpenPack): Promise<string[]> {
  const tokens = [...new Set(tokenize(title))];
  // A token without a list stands in too many titles to be listed, or in none: then no title is found below.
  const lists = (await reader.getMany('tokens', tokens))
    .map(titlesNumbered)
    .filter((list) => list.length > 0);
  const [shortest, ...others] = lists.sort((left, right) => left.length - right.length);
  if (!shortest) return [];
  const sets = others.map((list) => new Set(list));
  const numbers = shortest.filter((number) => sets.every((set) => set.has(number))).slice(0, MOST_TITLES);
  const values = await reader.getMany('titles', numbers.map(titleKey));
  const wanted = formKey(title);
  return values.flatMap((value) => {
    const parsed = v.safeParse(TitleEntrySchema, value);
    return parsed.success && formKey(parsed.output.text) === wanted ? (parsed.output.documents ?? []) : [];
  });
}

/** An adopted text of the same body from an earlier session or year. */
function isEarlier(symbol: string, than: ParsedSymbol): boolean {
  const result = parseSymbol(symbol);
  if (!result.ok) return false;
  const { kind, body, key } = result.value;
  if (kind !== than.kind || body !== than.body || compareSymbols(key, than.key) >= 0) return false;
  return sittingOf(result.value) !== sittingOf(than);
}

const sittingOf = ({ elements }: ParsedSymbol): string =>
  elements
    .filter(({ role }) => role === 'session' || role === 'year')
    .map(({ text }) => text)
    .join(' ');
