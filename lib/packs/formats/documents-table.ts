import { LANGUAGES, type Language } from '../../languages/index.ts';
import { cleanTitle, isoDate, suspicious, titleLanguage, wholeNumber } from '../fields.ts';
import { problem, type DocumentRecord, type Item, type Tally } from '../records.ts';
import { symbolReader } from '../symbols.ts';
import { cellReader, type ColumnMapping } from '../tables/columns.ts';
import type { Row } from '../tables/table.ts';

/** A table's row as a document record. Several values in one cell are parted by `||`. */
export function documentRow(mapping: ColumnMapping): (row: Row) => Item {
  const { one, all, has } = cellReader(mapping);
  const keyOf = symbolReader();
  const spoken = LANGUAGES.filter((language) => has(`title-${language}`));
  return (row) => {
    const { cells, line } = row;
    if (row.formula) return problem('formula', line, cells.join(' · '));
    const symbol = keyOf(firstOf(one(cells, 'symbol'), /\|\||;/));
    if (!symbol) return problem('no-symbol', line, cells.join(' · '));
    const titles = titlesOf(cells);
    const bad = suspicious(Object.values(titles).join('\n'));
    if (bad) return problem(bad, line, cells.join(' · '));
    const dateText = firstOf(one(cells, 'date'), '||');
    const date = dateText ? isoDate(dateText) : undefined;
    if (date === null) return problem('bad-date', line, `${symbol} ${dateText}`);
    const record: DocumentRecord = { kind: 'document', symbol, titles };
    if (date) record.date = date;
    const vote = voteOf(cells);
    if (vote) record.vote = vote;
    for (const role of ['meeting', 'draft', 'report'] as const) {
      const key = keyOf(one(cells, role));
      if (key) record[role] = key;
    }
    for (const role of ['subjects', 'agenda'] as const) {
      const list = listOf(one(cells, role));
      if (list.length > 0) record[role] = list;
    }
    const note = one(cells, 'note');
    if (note) record.note = note;
    return { record, line };
  };

  function titlesOf(cells: readonly string[]): DocumentRecord['titles'] {
    const titles: Partial<Record<Language, string>> = {};
    for (const language of spoken) {
      const text = cleanTitle(one(cells, `title-${language}`));
      if (text) titles[language] = text;
    }
    for (const role of ['title', 'title-other'] as const)
      for (const raw of all(cells, role)) {
        const text = cleanTitle(raw);
        if (text) titles[titleLanguage(text)] ??= text;
      }
    return titles;
  }

  function voteOf(cells: readonly string[]): Tally | 'without' | null {
    const text = one(cells, 'vote');
    if (/without (?:a )?vote/i.test(text)) return 'without';
    const printed = /(\d{1,3})[-–](\d{1,3})[-–](\d{1,3})/.exec(text);
    if (printed) return { yes: Number(printed[1]), no: Number(printed[2]), abstain: Number(printed[3]) };
    const yes = wholeNumber(one(cells, 'yes'));
    if (yes === null) return null;
    const [no, abstain, absent] = (['no', 'abstain', 'absent'] as const).map((role) =>
      wholeNumber(one(cells, role)),
    );
    if (no == null || abstain == null) return null;
    return { yes, no, abstain, ...(absent == null ? {} : { absent }) };
  }
}

/** A cell's first value. */
function firstOf(text: string, between: string | RegExp): string {
  return text.split(between, 1)[0] ?? '';
}

function listOf(text: string): string[] {
  if (!text.includes('||')) return text ? [text] : [];
  return text
    .split('||')
    .map((part) => part.trim())
    .filter(Boolean);
}
