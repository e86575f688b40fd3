import countries from '../../data/grammar/countries.json' with { type: 'json' };
import { languageFacts, type Language } from '../languages/index.ts';

const twoLetters: ReadonlyMap<string, string> = new Map(Object.entries(countries.codes));
const official: ReadonlyMap<string, Readonly<Record<Language, string>>> = new Map(
  Object.entries(countries.names),
);

/**
 * The State that a three-letter code in a symbol names (`RUS`, historic ones too: `ZAR`), or null: as the Organization
 * writes it where that differs from common use, else as CLDR has it.
 */
export function countryName(code: string, language: Language): string | null {
  const name = official.get(code)?.[language];
  if (name !== undefined) return name;
  const region = twoLetters.get(code);
  if (region === undefined) return null;
  return new Intl.DisplayNames([languageFacts(language).locale], { type: 'region' }).of(region) ?? null;
}

/** Every three-letter code that {@link countryName} knows. */
export function countryCodes(): ReadonlySet<string> {
  return new Set([...official.keys(), ...twoLetters.keys()]);
}
