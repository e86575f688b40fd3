import { languageFacts, languageOf, type Language } from '../languages/index.ts';

/** One message in one language: a text, or a text for each plural category that the language has (CLDR). */
export type Text = string | Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** A file of data/messages: a row a message, a column a language. `{name}` stands for a parameter. */
export type Catalogue<Key extends string = string> = Readonly<Record<Key, Readonly<Record<Language, Text>>>>;

export type Parameters = Readonly<Record<string, string | number>>;
export type Translate<Key extends string> = (key: Key, parameters?: Parameters) => string;

/**
 * Translates the keys of one catalogue. In a plural message the parameter `count` chooses the form; numbers are
 * written as the language writes them.
 */
export function translator<C extends Catalogue>(
  catalogue: C,
  language: Language,
): Translate<keyof C & string> {
  const { locale } = languageFacts(language);
  const plural = new Intl.PluralRules(locale);
  const number = new Intl.NumberFormat(locale, { numberingSystem: 'latn' });
  return (key, parameters = {}) => {
    const text: Text = (catalogue[key] as C[keyof C])[language];
    const count = parameters.count;
    const form =
      typeof text === 'string'
        ? text
        : ((typeof count === 'number' ? text[plural.select(count)] : undefined) ?? text.other ?? '');
    return form.replace(/\{(\w{1,30})\}/g, (whole, name: string) => {
      const value = parameters[name];
      return value === undefined ? whole : typeof value === 'number' ? number.format(value) : value;
    });
  };
}

/**
 * A date (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) as documents of the United Nations write it in the language, with Western
 * digits; what is no date as it is. Arabic names each month twice: `18 تشرين الثاني/نوفمبر 2024`.
 */
export function formatDate(iso: string, language: Language): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (!year || !/^\d{4}(?:-\d{2}){0,2}$/.test(iso)) return iso;
  const { locale, monthNames } = languageFacts(language);
  const monthName = month ? monthNames?.[month - 1] : undefined;
  if (monthName) return [...(day ? [day] : []), monthName, year].join(' ');
  const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC', numberingSystem: 'latn' };
  if (month) options.month = 'long';
  if (day) options.day = 'numeric';
  const written = new Intl.DateTimeFormat(locale, options).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  // The Editorial Manual's French has an ordinal on the first of a month, which CLDR leaves out.
  return language === 'fr' && day === 1 ? written.replace(/^1 /, '1er ') : written;
}

/** The language of the surfaces: the one set, else the first of the browser's that is one of the six, else English. */
export function interfaceLanguage(set: Language | 'auto', preferred: readonly string[]): Language {
  if (set !== 'auto') return set;
  for (const tag of preferred) {
    const language = languageOf(tag);
    if (language) return language;
  }
  return 'en';
}
