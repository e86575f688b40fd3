import { success, type Result } from '../faults/index.ts';
import type { TermCard } from '../index/content.ts';
import { indexProtocol, MOST_SYMBOLS } from '../index/protocol.ts';
import type { Language } from '../languages/index.ts';
import { call, type ReplyOf } from '../messages/index.ts';

export type IndexedDocument = ReplyOf<typeof indexProtocol.calls.cards>['documents'][number];

export interface Spoken {
  /** Language of the document. */
  readonly language: Language;
  readonly interfaceLanguage: Language;
}

/** What the index knows about these symbols, by symbol. */
export async function askDocuments(
  symbols: readonly string[],
  languages: Spoken,
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<string, IndexedDocument>>> {
  const documents = new Map<string, IndexedDocument>();
  for (let from = 0; from < symbols.length; from += MOST_SYMBOLS) {
    const some = symbols.slice(from, from + MOST_SYMBOLS);
    const answer = await call(indexProtocol, 'cards', { symbols: some, ...languages }, signal);
    if (!answer.ok) return answer;
    for (const document of answer.value.documents) documents.set(document.symbol, document);
  }
  return success(documents);
}

/** The cards of these terms, by id; one that the index does not have is left out. */
export async function askTerms(
  ids: readonly string[],
  languages: Spoken,
  signal: AbortSignal,
): Promise<Result<ReadonlyMap<string, TermCard>>> {
  const answers = await Promise.all(
    ids.map((id) => call(indexProtocol, 'card', { kind: 'term', id, ...languages }, signal)),
  );
  const terms = new Map<string, TermCard>();
  for (const [index, answer] of answers.entries()) {
    const id = ids[index];
    if (answer.ok && answer.value.type === 'term' && id !== undefined) terms.set(id, answer.value);
  }
  return success(terms);
}
