import * as v from 'valibot';
import { failure, success } from '../faults/index.ts';
import { inLanguage } from '../languages/index.ts';
import { serve, type Service } from '../messages/index.ts';
import { parseSymbol } from '../symbols/index.ts';
import { symbolCard } from './card.ts';
import { LexiconEntrySchema } from './entries.ts';
import { Library } from './library.ts';
import { kindPhrase } from './naming.ts';
import { indexProtocol, type ReplyOfCall } from './protocol.ts';
import { Search } from './search.ts';
import type { IndexStore, OpenIndex } from './store.ts';
import { termCard } from './term.ts';
import { Vocabularies } from './vocabulary.ts';

/** Answers `indexProtocol` from a store. */
export function indexService(store: IndexStore): Service {
  const vocabularies = new Vocabularies();
  return serve(indexProtocol, {
    async card({ kind, id, publicOnly, ...languages }) {
      const { library: all, database } = await store.open();
      const library = publicOnly ? all.publicPart() : all;
      const card =
        kind === 'symbol'
          ? await explained(id, languages, { library, database })
          : await termCard(id, library, languages.language, database);
      return card ? success(card) : failure('index-nothing', { params: { name: id } });
    },
    async cards({ symbols, language, interfaceLanguage }) {
      const { library, database } = await store.open();
      const documents: ReplyOfCall<'cards'>['documents'] = [];
      for (const symbol of symbols) {
        const parsed = parseSymbol(symbol);
        const known = parsed.ok ? await library.document(parsed.value) : null;
        documents.push({
          symbol,
          display: parsed.ok ? parsed.value.display : symbol,
          kindName: parsed.ok ? kindPhrase(parsed.value, language) : '',
          title: inLanguage(known?.entry.titles ?? {}, language, interfaceLanguage),
          date: known?.entry.date ?? null,
          known: known !== null,
        });
      }
      return success({ documents, database });
    },
    async lexicon({ language, have }) {
      const { library, database } = await store.open();
      const version = library.packs.map((pack) => pack.version).join(' ');
      if (have === version) return success({ version, forms: null, database });
      return success({ version, forms: await lexiconForms(library, language), database });
    },
    async search({ query, limit, ...languages }) {
      const { library, database } = await store.open();
      return success({
        found: await new Search(library, vocabularies).search(query, limit, languages),
        database,
      });
    },
    async suggest({ query, limit, ...languages }) {
      const { library, database } = await store.open();
      return success({
        found: await new Search(library, vocabularies).suggest(query, limit, languages),
        database,
      });
    },
    async status() {
      return success(await store.status());
    },
    async retry() {
      await store.prepare();
      return success(await store.status());
    },
  });
}

/** The card of a symbol; where the index is damaged on the disk, what the symbol itself says. */
async function explained(
  symbol: string,
  languages: Parameters<typeof symbolCard>[2],
  { library, database }: OpenIndex,
): ReturnType<typeof symbolCard> {
  try {
    return await symbolCard(symbol, library, languages, database);
  } catch {
    return symbolCard(symbol, new Library([]), languages, 'unavailable');
  }
}

async function lexiconForms(
  library: Library,
  language: ReplyOfCall<'card'>['language'],
): Promise<NonNullable<ReplyOfCall<'lexicon'>['forms']>> {
  const forms: NonNullable<ReplyOfCall<'lexicon'>['forms']> = [];
  for (const pack of library.packs) {
    const parsed = v.safeParse(LexiconEntrySchema, await pack.reader.get('lexicon', language));
    if (!parsed.success) continue;
    for (const [form, id, length, gated] of parsed.output) forms.push({ form, id, length, gated, language });
  }
  return forms;
}
