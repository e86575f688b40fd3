import { formatDate } from '../i18n/index.ts';
import type { Language } from '../languages/index.ts';
import type { ParsedSymbol } from '../symbols/index.ts';
import type { RelationKind } from './content.ts';
import { displayOf } from './display.ts';
import type { DocumentEntry } from './entries.ts';
import { reportText, tally } from './facts.ts';
import { kindPhrase, sessionOf } from './naming.ts';
import { joinList, wordsIn, type IndexWords } from './words.ts';

/** What the document belongs to, first; then where it comes from and what became of it. */
const KIN = [
  'part-of',
  'revision-of',
  'addendum-of',
  'corrigendum-of',
  'amendment-of',
  'joint',
] as const satisfies readonly RelationKind[];
const ORIGIN = ['draft', 'adopted-as', 'meeting'] as const satisfies readonly RelationKind[];
const COUNTED = ['adopted-here', 'recommends'] as const satisfies readonly RelationKind[];

/** A list longer than this is not a sentence. */
const MOST_LISTED = 6;

const FULL_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** "Adopted without a vote on 4 December 2024." Only what is known; other documents than resolutions and decisions are dated. */
function adoption(
  entry: DocumentEntry,
  parsed: ParsedSymbol,
  language: Language,
  words: IndexWords,
): string[] {
  const { date, vote } = entry;
  const written = date ? formatDate(date, language) : '';
  const kind = parsed.kind;
  if (kind !== 'resolution' && kind !== 'decision') return date ? [words('dated', { date: written })] : [];
  const full = date !== undefined && FULL_DATE.test(date);
  const dated = date && !full ? [words('dated', { date: written })] : [];
  if (vote === 'without')
    return full ? [words(`${kind}-without-on`, { date: written })] : [words(`${kind}-without`), ...dated];
  if (vote) {
    const votes = tally(vote, language);
    return full
      ? [words(`${kind}-voted-on`, { date: written, tally: votes })]
      : [words(`${kind}-voted`, { tally: votes }), ...dated];
  }
  return full ? [words(`${kind}-on`, { date: written })] : dated;
}

/**
 * A summary made of the facts alone, for a document that nobody has described: what it is, of which session, when and how
 * adopted, what it belongs to, where it comes from. What is unknown is not mentioned.
 */
export function composeSummary(entry: DocumentEntry, parsed: ParsedSymbol, language: Language): string {
  const words = wordsIn(language);
  const kind = kindPhrase(parsed, language);
  const session = sessionOf(parsed, language);
  const relations = entry.relations ?? {};
  const listed = (name: (typeof KIN)[number] | (typeof ORIGIN)[number]): string[] => {
    const symbols = relations[name] ?? [];
    if (symbols.length === 0) return [];
    const documents = joinList(symbols.slice(0, MOST_LISTED).map(displayOf), language);
    return [words(`sentence-${name}`, { documents })];
  };
  const [report] = relations.report ?? [];
  const sentences = [
    session ? words('lead-session', { kind, session }) : words('lead', { kind }),
    ...KIN.flatMap(listed),
    ...adoption(entry, parsed, language, words),
    ...ORIGIN.flatMap(listed),
    ...(report
      ? [words('sentence-report', { documents: reportText(report, entry.reportParagraph, language) })]
      : []),
    ...COUNTED.flatMap((name) => {
      const count = relations[name]?.length ?? 0;
      return count > 0 ? [words(`count-${name}`, { count })] : [];
    }),
  ];
  // A date that ends with an abbreviation (г.) has its full stop already.
  return sentences.map((sentence) => sentence.replace(/\.\.$/, '.')).join(language === 'zh' ? '' : ' ');
}
