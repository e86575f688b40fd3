import { hostFacts } from '../hosts/index.ts';
import { languageFacts, languageOf, LANGUAGES, type Language } from '../languages/index.ts';
import { parseSymbol } from '../symbols/index.ts';

/** What document an address asks for. */
export interface AskedDocument {
  /** Canonical key; null where the address names none (job numbers, files). */
  readonly symbol: string | null;
  readonly language: Language | null;
}

/** Reads an address of a UN host by the hints of data/hosts. */
export function askedDocument(address: string): AskedDocument {
  const url = new URL(address);
  const host = hostFacts(url.hostname);
  let symbol: string | null = null;
  for (const hint of host?.symbol ?? []) {
    if (symbol !== null || hint.from === 'cell') continue;
    const text =
      hint.from === 'path'
        ? (new RegExp(hint.pattern, 'u').exec(decoded(url.pathname))?.[1] ?? null)
        : (url.searchParams.get(hint.parameter)?.replace(/^[a-z]{2}\//, '') ?? null);
    const parsed = text === null ? null : parseSymbol(text);
    symbol = parsed?.ok ? parsed.value.key : null;
  }
  return { symbol, language: languageIn(url, host?.language ?? []) };
}

function languageIn(url: URL, hints: readonly { from: string; parameter?: string }[]): Language | null {
  for (const hint of hints) {
    const tags = hint.parameter
      ? [url.searchParams.get(hint.parameter), url.searchParams.get('symbol')?.split('/')[0]]
      : url.pathname.split('/').slice(1, 2);
    for (const tag of tags) {
      const language = tag ? (languageOf(tag) ?? languageOfLetter(tag)) : null;
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
