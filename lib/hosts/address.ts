import { languageFacts, languageOf, LANGUAGES, type Language } from '../languages/index.ts';
import { hostFacts } from './index.ts';

/** What an address of a UN host says in words; whether it is a symbol of a document, lib/symbols tells. */
export interface AddressParts {
  /** In capitals, without white space; null where the address names no document (job numbers, files). */
  readonly symbolText: string | null;
  readonly language: Language | null;
}

/** A path that can be a symbol: letters, a slash, a figure somewhere behind. */
const SYMBOL_LIKE = /^[A-Z][A-Z.]{0,11}\/\S{0,110}\d/;

/** Reads an address by the hints of data/hosts. */
export function addressParts(address: string): AddressParts {
  const url = new URL(address);
  const host = hostFacts(url.hostname);
  let symbolText: string | null = null;
  for (const hint of host?.symbol ?? []) {
    if (symbolText !== null || hint.from === 'cell') continue;
    const text =
      hint.from === 'path'
        ? new RegExp(hint.pattern, 'u').exec(decoded(url.pathname))?.[1]
        : url.searchParams.get(hint.parameter)?.replace(/^[a-z]{2}\//, '');
    const folded = text?.toUpperCase().replace(/\s/g, '') ?? '';
    if (SYMBOL_LIKE.test(folded)) symbolText = folded;
  }
  return { symbolText, language: languageIn(url, host?.language ?? []) };
}

function languageIn(url: URL, hints: readonly { from: string; parameter?: string }[]): Language | null {
  for (const hint of hints) {
    const tags = hint.parameter
      ? [url.searchParams.get(hint.parameter), url.searchParams.get('symbol')?.split('/')[0]]
      : url.pathname.split('/').slice(1, 2);
    for (const tag of tags) {
      // A letter in a path begins a symbol: `/S/RES/2231(2015)` is in no language.
      const language = tag ? (languageOf(tag) ?? (hint.parameter ? languageOfLetter(tag) : null)) : null;
      if (language) return language;
    }
  }
  return null;
}

/** Letters of the Official Document System: `l=E`. */
function languageOfLetter(letter: string): Language | null {
  return LANGUAGES.find((language) => languageFacts(language).odsLetter === letter.toUpperCase()) ?? null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
