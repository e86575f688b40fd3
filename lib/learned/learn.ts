import { inLanguage, type Language } from '../languages/index.ts';
import { dateIn } from '../masthead/date.ts';
import { readMasthead, type MastheadLine } from '../masthead/index.ts';
import { words } from '../masthead/words.ts';
import { cleanTitle, suspicious } from '../packs/fields.ts';
import type { DocumentRecord } from '../packs/records.ts';
import type { Passages } from '../page/protocol.ts';
import { parseSymbol } from '../symbols/index.ts';
import { citedFacts } from './citation.ts';

/** Most documents that one document teaches: an index of documents lists thousands. */
const MOST_LEARNED = 500;
/** Shorter texts in quotation marks are words, not titles. UTF-16 units. */
const SHORTEST_TITLE = 8;

/** What a document that is open says of itself and of what it cites, as records; the same for HTML and PDF. */
export function learnFrom({ document, head, cited }: Passages): DocumentRecord[] {
  const records = new Map<string, DocumentRecord>();
  const add = (record: DocumentRecord): void => {
    const known = records.get(record.symbol);
    if (known) records.set(record.symbol, completed(known, record));
    else if (records.size < MOST_LEARNED) records.set(record.symbol, record);
  };
  const own = document.symbol && ownFacts(document.symbol, document.language, head);
  if (own) add(own);
  for (const { symbol, before, after } of cited) {
    if (symbol === document.symbol) continue;
    const { date, title } = citedFacts(before, after, document.language);
    const record = recordOf(symbol, document.language, date, title, 'citation');
    if (record) add(record);
  }
  return [...records.values()];
}

/** The first one's facts, completed by the second's. A title that the document itself bears stays such. */
export function completed(first: DocumentRecord, second: DocumentRecord): DocumentRecord {
  const titled = inLanguage(first.titles, 'en') !== null;
  const later = { ...second };
  if (titled) delete later.titleFrom;
  // Titles by citation are not mixed with those of the document, which are worth more.
  const together = !titled || first.titleFrom === second.titleFrom;
  return { ...later, ...first, titles: together ? { ...second.titles, ...first.titles } : first.titles };
}

function recordOf(
  symbol: string,
  language: Language,
  date: string | null,
  written: string | null,
  titleFrom: 'citation' | null,
): DocumentRecord | null {
  const title = written === null ? '' : cleanTitle(written);
  const good = title.length >= SHORTEST_TITLE && suspicious(title) === null;
  if (!date && !good) return null;
  return {
    kind: 'document',
    symbol,
    titles: good ? { [language]: title } : {},
    ...(good && titleFrom ? { titleFrom } : {}),
    ...(date ? { date } : {}),
  };
}

/** What the masthead says; nothing where it bears another symbol than the document is known by. */
function ownFacts(symbol: string, language: Language, head: readonly MastheadLine[]): DocumentRecord | null {
  const masthead = readMasthead(head);
  if (masthead.symbol !== symbol) return null;
  const { session, agendaItem, title } = masthead;
  const date = isAdopted(symbol) ? adoptionDate(head) : masthead.date;
  const record = recordOf(symbol, language, date, title, null) ?? { kind: 'document', symbol, titles: {} };
  const agenda = [session, agendaItem].filter((part) => part !== null).join(' · ');
  const related = relatedIn(head, symbol);
  if (Object.keys(record).length === 3 && !agenda && Object.keys(related).length === 0) return null;
  return { ...record, ...related, ...(agenda ? { agenda: [agenda] } : {}) };
}

/** An adopted text is dated by its adoption; its masthead says when it was distributed. */
function isAdopted(symbol: string): boolean {
  const parsed = parseSymbol(symbol);
  return parsed.ok && (parsed.value.kind === 'resolution' || parsed.value.kind === 'decision');
}

/** The line "Resolution adopted by the General Assembly on 25 September 2015" is no paragraph. UTF-16 units. */
const ADOPTION_LENGTH = 160;

function adoptionDate(head: readonly MastheadLine[]): string | null {
  const line = head.find(
    ({ text }) =>
      text.length < ADOPTION_LENGTH &&
      words.some(({ adopted }) => adopted.some((beginning) => text.includes(beginning))) &&
      dateIn(text) !== null,
  );
  return dateIn(line?.text ?? '');
}

/** A line in square brackets under the heading of a resolution: "[on the report of the Third Committee (A/70/489)]". */
const RECOMMENDED = /^\[[^[\]]{0,200}\(([^()]{3,120})\)\]$/u;

function relatedIn(head: readonly MastheadLine[], own: string): Pick<DocumentRecord, 'draft' | 'report'> {
  for (const { text } of head) {
    const inside = RECOMMENDED.exec(text.trim())?.[1];
    for (const written of inside?.split(/[\s,،;]+/) ?? []) {
      const parsed = parseSymbol(written);
      if (!parsed.ok || parsed.value.key === own || !written.includes('/')) continue;
      return parsed.value.kind === 'draft' ? { draft: parsed.value.key } : { report: parsed.value.key };
    }
  }
  return {};
}
