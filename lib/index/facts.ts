import { formatDate } from '../i18n/index.ts';
import type { Language } from '../languages/index.ts';
import { attribute, type Claim } from './claims.ts';
import type { Fact } from './content.ts';
import { displayOf } from './display.ts';
import type { Vote } from './rows.ts';
import { wordsIn } from './words.ts';

/** Further agenda items of a document are left to its catalogue. */
const MOST_AGENDA_ITEMS = 2;

/** "157 in favour, 8 against, 7 abstaining". */
export function tally(vote: Exclude<Vote, 'without'>, language: Language): string {
  const { yes, no, abstain } = vote;
  return wordsIn(language)('adopted-by', { yes: String(yes), no: String(no), abstain: String(abstain) });
}

/** The report that recommended it, with the paragraph. */
export function reportText(report: string, paragraph: number | undefined, language: Language): string {
  const document = displayOf(report);
  if (paragraph === undefined) return document;
  return wordsIn(language)('with-paragraph', { document, paragraph: String(paragraph) });
}

/** A year agrees with a day of that year. */
const sameDate = (left: string, right: string): boolean => left.startsWith(right) || right.startsWith(left);

/** Catalogues count those who did not vote differently, or not at all. */
const sameVote = (left: Vote, right: Vote): boolean =>
  left === 'without' || right === 'without'
    ? left === right
    : left.yes === right.yes && left.no === right.no && left.abstain === right.abstain;

/** One line of facts from what the packs say, with what they say otherwise. */
function line<Value>(
  name: Fact['name'],
  claims: readonly Claim[],
  read: (entry: Claim['entry']) => Value | undefined,
  agree: (left: Value, right: Value) => boolean,
  write: (value: Value) => string,
): Fact[] {
  const said = attribute(claims, read, agree);
  if (!said) return [];
  const otherwise = said.otherwise.map(({ value, source }) => ({ text: write(value), source }));
  return [{ name, text: write(said.value), source: said.source, otherwise }];
}

/** Documents that it hangs together with; packs that name different ones add to one another. */
function related(
  name: 'meeting' | 'draft' | 'report',
  claims: readonly Claim[],
  write: (symbol: string, entry: Claim['entry']) => string,
): Fact[] {
  const facts = new Map<string, Fact>();
  for (const { entry, source } of claims)
    for (const symbol of entry.relations?.[name] ?? [])
      if (!facts.has(symbol))
        facts.set(symbol, { name, text: write(symbol, entry), symbol, source: source.pack, otherwise: [] });
  return [...facts.values()];
}

/** The agenda item as the first pack that has one says; packs number and name items each in its own way. */
function agendaOf(claims: readonly Claim[], language: Language): Fact[] {
  const claim = claims.find(({ entry }) => entry.agenda !== undefined);
  const items = claim?.entry.agenda?.slice(0, MOST_AGENDA_ITEMS).join('; ');
  if (!claim || !items) return [];
  const text = wordsIn(language)('agenda', { items });
  return [{ name: 'agenda', text, source: claim.source.pack, otherwise: [] }];
}

/** The lines of facts of a card; what is not known is left out. */
export function factsOf(claims: readonly Claim[], language: Language): Fact[] {
  const writeVote = (vote: Vote): string =>
    vote === 'without' ? wordsIn(language)('adopted-without') : tally(vote, language);
  return [
    ...line(
      'date',
      claims,
      ({ date }) => date,
      sameDate,
      (date) => formatDate(date, language),
    ),
    ...line('adoption', claims, ({ vote }) => vote, sameVote, writeVote),
    ...related('meeting', claims, displayOf),
    ...related('draft', claims, displayOf),
    ...related('report', claims, (symbol, { reportParagraph }) =>
      reportText(symbol, reportParagraph, language),
    ),
    ...agendaOf(claims, language),
  ];
}
