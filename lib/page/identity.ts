import type { HostFacts, LanguageHint, SymbolHint } from '../hosts/index.ts';
import { LANGUAGES, languageFacts, languageOf, type Language } from '../languages/index.ts';
import { guessLanguage } from './language-guess.ts';

/** What document a page shows, as far as its address and its markup tell. */
export interface Identity {
  /** Canonical symbol. */
  readonly symbol: string | null;
  readonly language: Language;
  readonly title: string;
}

export interface IdentitySources {
  readonly document: Document;
  readonly url: URL;
  readonly host: HostFacts | null;
  /** The beginning of the page's text, for a guess at its language. */
  readonly sample: string;
  /** The first full symbol in a text, in canonical form. */
  readonly firstSymbol: (text: string) => string | null;
}

export function identify(sources: IdentitySources): Identity {
  const { document, url, host, sample, firstSymbol } = sources;
  let symbol: string | null = null;
  for (const hint of host?.symbol ?? []) {
    const named = symbolText(hint, document, url);
    symbol ??= named ? firstSymbol(named) : null;
  }
  const declared = declaredLanguage(host?.language ?? [], document, url);
  return {
    symbol,
    language: guessLanguage(sample, declared) ?? declared ?? 'en',
    title: (document.querySelector('h1')?.textContent ?? document.title).replace(/\s+/g, ' ').trim(),
  };
}

function symbolText(hint: SymbolHint, document: Document, url: URL): string | null {
  if (hint.from === 'path') return new RegExp(hint.pattern, 'u').exec(decoded(url.pathname))?.[1] ?? null;
  if (hint.from === 'query')
    return parameter(url, hint.parameter)?.replace(/^(?:ar|zh|ch|en|fr|ru|es)\//, '') ?? null;
  for (const cell of document.querySelectorAll('th, td:first-child, dt, .title, strong'))
    if (cell.textContent.trim().replace(/:$/, '') === hint.label)
      return cell.nextElementSibling?.textContent.trim() ?? null;
  return null;
}

function declaredLanguage(hints: readonly LanguageHint[], document: Document, url: URL): Language | null {
  for (const hint of hints) {
    const tags =
      hint.from === 'path' ? url.pathname.split('/').slice(1, 4) : [parameter(url, hint.parameter)];
    for (const tag of tags) {
      const language = tag && /^[a-z]{1,2}$/i.test(tag) ? (languageOf(tag) ?? languageOfLetter(tag)) : null;
      if (language) return language;
    }
  }
  return languageOf(document.documentElement.lang);
}

/** Letters of the Official Document System: `Lang=E`. */
function languageOfLetter(letter: string): Language | null {
  return LANGUAGES.find((language) => languageFacts(language).odsLetter === letter.toUpperCase()) ?? null;
}

/** Parameters of these hosts are written in every case: `symbolno`, `SymbolNo`. */
function parameter(url: URL, name: string): string | null {
  for (const [key, value] of url.searchParams) if (key.toLowerCase() === name.toLowerCase()) return value;
  return null;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
