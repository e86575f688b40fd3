import { LANGUAGES, type Language, type Multilingual } from '../../languages/index.ts';
import { clean, suspicious, titleLanguage } from '../fields.ts';
import { problem, type Item, type TermRecord } from '../records.ts';
import { columnsOf, type ColumnMapping } from '../tables/columns.ts';
import type { Row } from '../tables/table.ts';

/** A glossary table's row as a term: a column a language for the name, more for short forms, several parted by `;`. */
export function glossaryRow(mapping: ColumnMapping) {
  const { one } = columnsOf(mapping);
  const [idOf, glossOf] = [one('id'), one('gloss')];
  const spoken = LANGUAGES.map((language) => ({
    language,
    longOf: one(`name-${language}`),
    shortOf: one(`short-${language}`),
  }));
  return ({ cells, line }: Row): Item => {
    const names: Partial<Record<Language, { long?: string; short: string[] }>> = {};
    for (const { language, longOf, shortOf } of spoken) {
      const long = longOf(cells);
      const short = splitForms(shortOf(cells));
      if (long || short.length > 0) names[language] = { ...(long ? { long } : {}), short };
    }
    const gloss = glossOf(cells);
    return termItem(idOf(cells), names, gloss ? { [titleLanguage(gloss)]: gloss } : {}, line, cells);
  };
}

/** The forms of a cell that holds several, between semicolons, bars or Arabic commas. */
export function splitForms(text: string): string[] {
  return text
    .split(/[;|；،]/)
    .map(clean)
    .filter(Boolean);
}

/** A term with the checks that hold for every glossary format. */
export function termItem(
  givenId: string,
  names: TermRecord['names'],
  gloss: Multilingual,
  line: number,
  excerpt: string | readonly string[],
): Item {
  const preferred = names.en ?? names.fr ?? Object.values(names)[0];
  const label = preferred?.short[0] ?? preferred?.long;
  if (!preferred || !label) return problem('no-name', line, excerpt);
  const bad = suspicious(
    [
      ...Object.values(names).flatMap(({ long, short }) => [long ?? '', ...short]),
      ...Object.values(gloss),
    ].join('\n'),
  );
  if (bad) return problem(bad, line, excerpt);
  const id = (givenId || label).slice(0, 120);
  return { record: { kind: 'term', id, names, gloss }, line };
}
