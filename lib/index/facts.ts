import { formatDate } from '../i18n/index.ts';
import type { Language } from '../languages/index.ts';
import type { Fact } from './content.ts';
import { displayOf } from './display.ts';
import type { DocumentEntry } from './entries.ts';
import type { Vote } from './rows.ts';
import { wordsIn } from './words.ts';

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

/** The lines of facts of a card; what is not known is left out. */
export function factsOf(entry: DocumentEntry, language: Language): Fact[] {
  const words = wordsIn(language);
  const { date, vote, relations = {} } = entry;
  const facts: Fact[] = [];
  if (date) facts.push({ name: 'date', text: formatDate(date, language) });
  if (vote)
    facts.push({
      name: 'adoption',
      text: vote === 'without' ? words('adopted-without') : tally(vote, language),
    });
  for (const symbol of relations.meeting ?? [])
    facts.push({ name: 'meeting', text: displayOf(symbol), symbol });
  for (const symbol of relations.draft ?? []) facts.push({ name: 'draft', text: displayOf(symbol), symbol });
  for (const symbol of relations.report ?? [])
    facts.push({ name: 'report', text: reportText(symbol, entry.reportParagraph, language), symbol });
  return facts;
}
