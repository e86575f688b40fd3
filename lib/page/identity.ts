import type { HostFacts, LanguageHint, SymbolHint } from '../hosts/index.ts';
import { LANGUAGES, languageFacts, languageOf, type Language } from '../languages/index.ts';
import type { DocumentText } from '../text/types.ts';
import { guessLanguage } from './language-guess.ts';

/** As much of a page as its language is guessed from, in UTF-16 units. */
const SAMPLE_LENGTH = 6_000;

/** A document's head comes within so many blocks, after the navigation of its page. */
const MASTHEAD_BLOCKS = 60;

/** No symbol is longer, in UTF-16 units. */
const LONGEST_SYMBOL = 60;

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
  readonly text: DocumentText;
  /** The first full symbol in a text, in canonical form. */
  readonly firstSymbol: (text: string) => string | null;
}

/** Symbol and language of the document that a page shows: its host's hints first, then its masthead and its text. */
export function identify(sources: IdentitySources): Identity {
  const { document, url, host, text, firstSymbol } = sources;
  let symbol: string | null = null;
  for (const hint of host?.symbol ?? []) {
    const named = symbolText(hint, document, url);
    symbol ??= named ? firstSymbol(named) : null;
  }
  symbol ??= mastheadSymbol(text, firstSymbol);
  const declared = declaredLanguage(host?.language ?? [], document, url);
  return {
    symbol,
    language: guessLanguage(sampleOf(text), declared) ?? declared ?? 'en',
    title: (document.querySelector('h1')?.textContent ?? document.title).replace(/\s+/g, ' ').trim(),
  };
}

/** The symbol in a document's head stands alone in its line; in a table it is one of many. */
function mastheadSymbol(
  { blocks }: DocumentText,
  firstSymbol: IdentitySources['firstSymbol'],
): string | null {
  for (const { text, role } of blocks.slice(0, MASTHEAD_BLOCKS)) {
    if (role === 'cell' || text.length > LONGEST_SYMBOL || !text.includes('/')) continue;
    const symbol = firstSymbol(text);
    if (symbol && symbol.length >= text.replace(/\s/g, '').length) return symbol;
  }
  return null;
}

/** From the middle rather than the top, where navigation in other languages stands. */
function sampleOf({ blocks }: DocumentText): string {
  let sample = '';
  for (const block of blocks.slice(Math.floor(blocks.length / 4))) {
    sample += `${block.text}\n`;
    if (sample.length > SAMPLE_LENGTH) break;
  }
  return sample;
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
