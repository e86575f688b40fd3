import { LANGUAGES, type Language } from '../languages/index.ts';
import { sessionYears } from './calendar.ts';
import { reportOf } from './supplements.ts';
import type { DocumentLinks, ParsedSymbol } from './types.ts';

const DOCUMENTS = 'https://docs.un.org';
const LIBRARY = 'https://digitallibrary.un.org/search';

/**
 * Where the document can be opened (symbols.md 4). Nothing is invented: a decision of the General Assembly opens the
 * volume of decisions of its session, a resolution of a commission the report of the session, and where even that cannot
 * be told, or the document is another organization's, `document` is null.
 */
export function documentLinks(parsed: ParsedSymbol): DocumentLinks {
  const through = parsed.synthetic ? volumeOf(parsed) : null;
  const target = parsed.synthetic ? through : parsed.kind === 'external' ? null : parsed.document;
  return {
    document: target === null ? null : addresses(target),
    through,
    library: `${LIBRARY}?p=${encodeURIComponent(`191__a:"${parsed.display.split('–')[0] ?? parsed.display}"`)}`,
  };
}

function addresses(target: string): Record<Language, string> {
  const path = encodeURI(printed(target));
  const of = (language: Language) => `${DOCUMENTS}/${language}/${path}`;
  return Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as Record<
    Language,
    string
  >;
}

/** The document system keeps the blanks of print around the words for parts: `A/CONF.157/24 (Part I)`. */
function printed(target: string): string {
  return target.replace(
    /\((Parts?|Vols?\.|Sect\.|Resumption|Annex)([0-9A-Z]{1,6})(?:and([0-9A-Z]{1,6}))?\)/g,
    (_, word: string, from: string, to: string | undefined) =>
      ` (${word} ${to === undefined ? from : `${from} and ${to}`})`,
  );
}

/** The published volume in which a resolution or decision without a document of its own stands. */
function volumeOf({ key, body }: ParsedSymbol): string | null {
  const [, session = '', serial = ''] = /\/(?:RES|DEC)\/(\d{1,4})\/(\d{1,4})/.exec(key) ?? [];
  if (serial === '') return null;
  if (body === 'A/') return `A/${session}/49(Vol.II)`;
  if (/^\d{4}$/.test(session)) return reportOf(body, Number(session));
  const years = sessionYears(body, session);
  return years && reportOf(body, years.from);
}
