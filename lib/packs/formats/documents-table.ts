import { LANGUAGES, type Language } from '../../languages/index.ts';
import { cleanTitle, isoDate, suspicious, titleLanguage, wholeNumber } from '../fields.ts';
import { problem, type DocumentRecord, type Item, type Tally } from '../records.ts';
import { symbolReader } from '../symbols.ts';
import { columnsOf, type ColumnMapping } from '../tables/columns.ts';
import type { Row } from '../tables/table.ts';

/** A table's row as a document record. Several values in one cell are parted by `||`. */
export function documentRow(mapping: ColumnMapping): (row: Row) => Item {
  const { one, has } = columnsOf(mapping);
  const keyOf = symbolReader();
  const [symbolOf, dateOf, noteOf] = [one('symbol'), one('date'), one('note')];
  const titlesOf = titleReader(mapping);
  const voteOf = voteReader(mapping);
  const others = (['meeting', 'draft', 'report'] as const)
    .filter(has)
    .map((role) => ({ role, cellOf: one(role) }));
  const lists = (['subjects', 'agenda'] as const).filter(has).map((role) => ({ role, cellOf: one(role) }));
  return ({ cells, line }) => {
    const symbol = keyOf(firstOf(symbolOf(cells), /\|\||;/));
    if (!symbol) return problem('no-symbol', line, cells);
    const titles = titlesOf(cells);
    const bad = suspicious(Object.values(titles).join('\n'));
    if (bad) return problem(bad, line, cells);
    const dateText = firstOf(dateOf(cells), /\|\|/);
    const date = dateText ? isoDate(dateText) : undefined;
    if (date === null) return problem('bad-date', line, `${symbol} ${dateText}`);
    const record: DocumentRecord = { kind: 'document', symbol, titles };
    if (date) record.date = date;
    const vote = voteOf?.(cells);
    if (vote) record.vote = vote;
    for (const { role, cellOf } of others) {
      const key = keyOf(cellOf(cells));
      if (key) record[role] = key;
    }
    for (const { role, cellOf } of lists) {
      const list = listOf(cellOf(cells));
      if (list.length > 0) record[role] = list;
    }
    const note = noteOf(cells);
    if (note) record.note = note;
    return { record, line };
  };
}

/** The titles of a row: those of columns that name a language first, others by the language that they seem to be in. */
function titleReader(mapping: ColumnMapping): (cells: readonly string[]) => DocumentRecord['titles'] {
  const { one, all, has } = columnsOf(mapping);
  const spoken = LANGUAGES.filter((language) => has(`title-${language}`)).map((language) => ({
    language,
    cellOf: one(`title-${language}`),
  }));
  const unspoken = [...all('title'), ...all('title-other')];
  return (cells) => {
    const titles: Partial<Record<Language, string>> = {};
    for (const { language, cellOf } of spoken) {
      const text = cleanTitle(cellOf(cells));
      if (text) titles[language] = text;
    }
    for (const cellOf of unspoken) {
      const text = cleanTitle(cellOf(cells));
      if (text) titles[titleLanguage(text)] ??= text;
    }
    return titles;
  };
}

/** The vote of a row, printed in one cell or counted in three; null where the table has no column for it. */
function voteReader(mapping: ColumnMapping): ((cells: readonly string[]) => Tally | 'without' | null) | null {
  const { one, has } = columnsOf(mapping);
  if (!has('vote') && !has('yes')) return null;
  const [printedOf, yesOf, noOf] = [one('vote'), one('yes'), one('no')];
  const [abstainOf, absentOf] = [one('abstain'), one('absent')];
  return (cells) => {
    const text = printedOf(cells);
    if (/without (?:a )?vote/i.test(text)) return 'without';
    const printed = /(\d{1,3})[-–](\d{1,3})[-–](\d{1,3})/.exec(text);
    if (printed) return { yes: Number(printed[1]), no: Number(printed[2]), abstain: Number(printed[3]) };
    const [yes, no, abstain] = [yesOf, noOf, abstainOf].map((cellOf) => wholeNumber(cellOf(cells)));
    if (yes == null || no == null || abstain == null) return null;
    const absent = wholeNumber(absentOf(cells));
    return { yes, no, abstain, ...(absent === null ? {} : { absent }) };
  };
}

/** A cell's first value; most have no other. */
function firstOf(text: string, between: RegExp): string {
  const end = text.search(between);
  return end < 0 ? text : text.slice(0, end);
}

function listOf(text: string): string[] {
  if (!text.includes('||')) return text ? [text] : [];
  return text
    .split('||')
    .map((part) => part.trim())
    .filter(Boolean);
}
