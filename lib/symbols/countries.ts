import codes from '../../data/grammar/countries.json' with { type: 'json' };
import { languageFacts, type Language } from '../languages/index.ts';

const twoLetters: ReadonlyMap<string, string> = new Map(Object.entries(codes));

/** The State that a three-letter code in a symbol names (`RUS`, older ones too: `ZAR`), or null. */
export function countryName(code: string, language: Language): string | null {
  const region = twoLetters.get(code);
  if (region === undefined) return null;
  return new Intl.DisplayNames([languageFacts(language).locale], { type: 'region' }).of(region) ?? null;
}
