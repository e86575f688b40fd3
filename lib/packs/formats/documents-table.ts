import { LANGUAGES, type Language } from '../../languages/index.ts';
import { cleanTitle, isoDate, suspicious, symbolKey, titleLanguage, wholeNumber } from '../fields.ts';
import { problem, type DocumentRecord, type Item, type Tally } from '../records.ts';
import { cellReader, type ColumnMapping } from '../tables/columns.ts';
import type { Row } from '../tables/table.ts';

/** A table's row as a document record. Several values in one cell are parted by `||`. */
export function documentRow(mapping: ColumnMapping) {
  const { one, all } = cellReader(mapping);
  return ({ cells, line, formula }: Row): Item => {
    const excerpt = cells.join(' · ');
    if (formula) return problem('formula', line, excerpt);
    const symbol = symbolKey(one(cells, 'symbol').split(/\|\||;/)[0] ?? '');
    if (!symbol) return problem('no-symbol', line, excerpt);
    const titles = titlesOf(cells);
    const bad = suspicious(Object.values(titles).join('\n'));
    if (bad) return problem(bad, line, excerpt);
    const dateText = one(cells, 'date').split('||')[0] ?? '';
    const date = dateText ? isoDate(dateText) : undefined;
    if (date === null) return problem('bad-date', line, `${symbol} ${dateText}`);
    const vote = voteOf(cells);
    const keys = { meeting: 'meeting', draft: 'draft', report: 'report' } as const;
    const linked = Object.values(keys).flatMap((role) => {
      const key = symbolKey(one(cells, role));
      return key ? [[role, key] as const] : [];
    });
    const list = (role: 'subjects' | 'agenda') =>
      one(cells, role)
        .split('||')
        .map((text) => text.trim())
        .filter(Boolean);
    const note = one(cells, 'note');
    const record: DocumentRecord = {
      kind: 'document',
      symbol,
      titles,
      ...(date ? { date } : {}),
      ...(vote ? { vote } : {}),
      ...Object.fromEntries(linked),
      ...(list('subjects').length > 0 ? { subjects: list('subjects') } : {}),
      ...(list('agenda').length > 0 ? { agenda: list('agenda') } : {}),
      ...(note ? { note } : {}),
    };
    return { record, line };
  };

  function titlesOf(cells: readonly string[]): DocumentRecord['titles'] {
    const titles: Partial<Record<Language, string>> = {};
    for (const language of LANGUAGES) {
      const text = cleanTitle(one(cells, `title-${language}`));
      if (text) titles[language] = text;
    }
    for (const raw of [...all(cells, 'title'), ...all(cells, 'title-other')]) {
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
    const [yes, no, abstain, absent] = (['yes', 'no', 'abstain', 'absent'] as const).map((role) =>
      wholeNumber(one(cells, role)),
    );
    if (yes == null || no == null || abstain == null) return null;
    return { yes, no, abstain, ...(absent == null ? {} : { absent }) };
  }
}
