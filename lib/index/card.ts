import { inLanguage, type Language } from '../languages/index.ts';
import { describeSymbol, documentLinks } from '../symbols/names.ts';
import { parseSymbol, type ParsedSymbol } from '../symbols/index.ts';
import { ballotsOf } from './ballots.ts';
import type { Relation, RelationKind, SymbolCard } from './content.ts';
import type { DatabaseState } from './lexicon-protocol.ts';
import { RELATIONS } from './content.ts';
import { displayOf } from './display.ts';
import type { DocumentEntry } from './entries.ts';
import { factsOf } from './facts.ts';
import { kinshipOf } from './family.ts';
import { LEARNED } from './learned.ts';
import type { Library } from './library.ts';
import { kindPhrase, unitedNationsCitation } from './naming.ts';
import { composeSummary } from './summary.ts';
import { titleOf } from './titled.ts';
import { wordsIn } from './words.ts';

/** Shown as lines of facts, not as lists. */
const AS_FACTS: ReadonlySet<RelationKind> = new Set(['draft', 'meeting', 'report']);
/** A meeting adopts up to a hundred texts: a card names the first of them. */
const MOST_RELATED = 12;

export interface CardLanguages {
  readonly language: Language;
  readonly interfaceLanguage: Language;
}

/** What the symbol itself says of its relations, known to the index or not. */
function ownRelations(parsed: ParsedSymbol): Partial<Record<RelationKind, string[]>> {
  const kinship = kinshipOf(parsed);
  return {
    ...(kinship ? { [kinship.kind]: [kinship.base] } : {}),
    ...(parsed.joint.length > 0 ? { joint: [parsed.document, ...parsed.joint] } : {}),
  };
}

async function relationsOf(
  entry: DocumentEntry,
  library: Library,
  { language, interfaceLanguage }: CardLanguages,
): Promise<Relation[]> {
  const words = wordsIn(language);
  const relations: Relation[] = [];
  for (const kind of RELATIONS) {
    const symbols = AS_FACTS.has(kind) ? [] : (entry.relations?.[kind] ?? []);
    if (symbols.length === 0) continue;
    const documents = await Promise.all(
      symbols.slice(0, MOST_RELATED).map(async (symbol) => {
        const known = await library.byKey(symbol);
        return {
          symbol,
          display: displayOf(symbol),
          title: inLanguage(known?.entry.titles ?? {}, language, interfaceLanguage),
        };
      }),
    );
    relations.push({ kind, label: words(`relation-${kind}`), documents });
  }
  return relations;
}

/** Everything a card shows of a symbol; decoded only where no pack knows it or the database is not there. */
export async function symbolCard(
  symbol: string,
  library: Library,
  languages: CardLanguages,
  database: DatabaseState,
): Promise<SymbolCard | null> {
  const result = parseSymbol(symbol);
  if (!result.ok) return null;
  const parsed = result.value;
  const { language, interfaceLanguage } = languages;
  const known = await library.document(parsed);
  const claims = known?.claims ?? [];
  const entry: DocumentEntry = known?.entry ?? { symbol: parsed.key };
  const complete: DocumentEntry = { ...entry, relations: { ...ownRelations(parsed), ...entry.relations } };
  const written = inLanguage(entry.summaries ?? {}, language, interfaceLanguage);
  return {
    type: 'symbol',
    database,
    known: known !== null,
    symbol: parsed.key,
    display: parsed.display,
    kindName: kindPhrase(parsed, language),
    kind: parsed.kind,
    language,
    title: titleOf(claims, language, interfaceLanguage),
    shortName: inLanguage(entry.short ?? {}, language),
    facts: factsOf(claims, language),
    ballots: await ballotsOf(parsed, claims, library, language),
    summary: written
      ? { ...written, confidence: entry.confidence ?? 'medium' }
      : known && { text: composeSummary(complete, parsed, language), language, confidence: 'composed' },
    elements: [...describeSymbol(parsed, language)],
    relations: await relationsOf(complete, library, languages),
    links: documentLinks(parsed),
    citation: unitedNationsCitation(parsed, language),
    sources: claims.map(({ source }) =>
      source.pack === LEARNED.id ? { ...source, name: wordsIn(interfaceLanguage)('pack-learned') } : source,
    ),
  };
}
