import { inLanguage, LANGUAGES, type Language } from '../languages/index.ts';
import type { TermCard } from './content.ts';
import type { DatabaseState } from './lexicon-protocol.ts';
import type { TermEntry } from './entries.ts';
import type { Library } from './library.ts';
import { wordsIn } from './words.ts';

/** The full name in the language, else in the one of the six that comes first. */
export function longName(entry: TermEntry, language: Language): { text: string; language: Language } {
  const long = Object.fromEntries(LANGUAGES.map((each) => [each, entry.names[each]?.long]));
  return inLanguage(long, language) ?? { text: entry.id, language: 'en' };
}

async function named(
  id: string | undefined,
  library: Library,
  language: Language,
): Promise<{ id: string; name: string } | null> {
  if (id === undefined) return null;
  const known = await library.term(id);
  return known && { id, name: longName(known.entry, language).text };
}

/** Everything a card shows of a term; null where no pack has it. */
export async function termCard(
  id: string,
  library: Library,
  language: Language,
  database: DatabaseState,
): Promise<TermCard | null> {
  const known = await library.term(id);
  if (!known) return null;
  const { entry, sources } = known;
  return {
    type: 'term',
    database,
    id,
    language,
    kindName: wordsIn(language)(`term-${entry.kind}`),
    kind: entry.kind,
    name: longName(entry, language),
    short: entry.names[language]?.short ?? [],
    names: LANGUAGES.flatMap((each) => {
      const names = entry.names[each];
      return names ? [{ language: each, ...names }] : [];
    }),
    gloss: inLanguage(entry.gloss, language),
    created: entry.created ?? null,
    ended: entry.ended ?? null,
    replacedBy: await named(entry.replacedBy, library, language),
    parent: await named(entry.parent, library, language),
    series: entry.symbol ?? null,
    site: entry.site ?? null,
    sources: [...sources],
  };
}
