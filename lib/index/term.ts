import { LANGUAGES, type Language } from '../languages/index.ts';
import type { DatabaseState, TermCard } from './content.ts';
import type { Library } from './library.ts';
import { wordsIn } from './words.ts';

async function named(
  id: string | undefined,
  library: Library,
  language: Language,
): Promise<{ id: string; name: string } | null> {
  if (id === undefined) return null;
  const known = await library.term(id);
  return known && { id, name: known.entry.names[language].long };
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
    name: { text: entry.names[language].long, language },
    short: entry.names[language].short,
    names: LANGUAGES.map((each) => ({ language: each, ...entry.names[each] })),
    gloss: { text: entry.gloss[language], language },
    created: entry.created ?? null,
    ended: entry.ended ?? null,
    replacedBy: await named(entry.replacedBy, library, language),
    parent: await named(entry.parent, library, language),
    series: entry.symbol ?? null,
    site: entry.site ?? null,
    sources: [...sources],
  };
}
