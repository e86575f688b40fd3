import * as v from 'valibot';
import rows from '../../data/languages/languages.json' with { type: 'json' };

/** The six official languages of the United Nations, in the order the Organization lists them. */
export const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];
export const LanguageSchema = v.picklist(LANGUAGES);

/** A text in some or all of the six languages. */
export type Multilingual = Partial<Record<Language, string>>;

const LanguageRow = v.object({
  code: LanguageSchema,
  name: v.string(),
  direction: v.picklist(['ltr', 'rtl']),
  locale: v.string(),
  odsLetter: v.string(),
  pathAliases: v.array(v.string()),
  /** January first, where documents of the United Nations name the months otherwise than CLDR does. */
  monthNames: v.exactOptional(v.pipe(v.array(v.string()), v.length(12))),
});
export type LanguageFacts = v.InferOutput<typeof LanguageRow>;

const facts = new Map(v.parse(v.array(LanguageRow), rows).map((row) => [row.code, row]));

/** What is fixed about a language: its own name, direction, BCP 47 locale, ODS letter and path spellings. */
export function languageFacts(language: Language): LanguageFacts {
  const row = facts.get(language);
  if (!row) throw new Error(`no row for ${language} in data/languages`);
  return row;
}

/** The language a tag or path element names (`zh-Hans`, `ch`, `SP`, `pt` → null). */
export function languageOf(tag: string | null | undefined): Language | null {
  const head = (tag ?? '').toLowerCase().split(/[-_]/)[0] ?? '';
  for (const row of facts.values()) if (row.pathAliases.includes(head)) return row.code;
  return null;
}

/** The first of the preferred languages that the text exists in, else English, else whatever there is. */
export function inLanguage(
  text: Multilingual,
  ...preferred: readonly Language[]
): { text: string; language: Language } | null {
  for (const language of [...preferred, 'en' as const, ...LANGUAGES]) {
    const value = text[language];
    if (value) return { text: value, language };
  }
  return null;
}
