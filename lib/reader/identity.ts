import type { Language } from '../languages/index.ts';
import { readMasthead, type Masthead } from '../masthead/index.ts';
import { guessLanguage } from '../page/language-guess.ts';
import { sameDocument } from '../symbols/index.ts';
import type { PdfBlock } from '../text/pdf/index.ts';
import { symbolIn } from '../masthead/symbol.ts';
import type { AskedDocument } from './address-identity.ts';

/** What the document in the reader is, as far as its pages and its address tell. */
export interface DocumentIdentity {
  /** Canonical key: the one printed, else the one asked for. */
  readonly symbol: string | null;
  readonly language: Language;
  readonly title: string | null;
  readonly masthead: Masthead;
  /** The symbol asked for, where the file is another document. */
  readonly instead: string | null;
}

/** As much text as the language is guessed from, in UTF-16 units. */
const SAMPLE_LENGTH = 6_000;

/** Reads the identity from the blocks read so far; `pages` is the number of pages of the whole document. */
export function identityOf(
  blocks: readonly PdfBlock[],
  asked: AskedDocument,
  pages: number,
): DocumentIdentity {
  const masthead = readMasthead(blocks.filter(({ page }) => page === 1));
  const declared = masthead.language ?? asked.language;
  const language = languageOf(blocks, masthead.language, declared);
  const differs =
    masthead.symbol !== null && asked.symbol !== null && !sameDocument(masthead.symbol, asked.symbol);
  const certain = differs && isRepeated(masthead.symbol, blocks, pages);
  return {
    symbol: differs && !certain ? asked.symbol : (masthead.symbol ?? asked.symbol),
    language,
    title: masthead.title,
    masthead,
    instead: certain ? asked.symbol : null,
  };
}

/**
 * The language that the masthead names, where the first page is in it: an annex in another is only an annex. Else what
 * most of the text is in.
 */
function languageOf(
  blocks: readonly PdfBlock[],
  named: Language | null,
  declared: Language | null,
): Language {
  const first = sampleOf(blocks.filter(({ page }) => page === 1));
  if (named !== null && guessLanguage(first, named) === named) return named;
  return guessLanguage(sampleOf(blocks), declared) ?? declared ?? 'en';
}

/**
 * A symbol read from a scan may be misread: it counts against the address only where a later page carries it too, or
 * where the file was written, not scanned, so that its one or two pages carry no other.
 */
function isRepeated(symbol: string | null, blocks: readonly PdfBlock[], pages: number): boolean {
  if (symbol === null) return false;
  const others = blocks
    .filter(({ page, role }) => page > 1 && role === 'running-header')
    .flatMap(({ text }) => symbolIn(text) ?? []);
  if (others.some((other) => sameDocument(symbol, other))) return true;
  return pages <= 2 && others.length === 0;
}

function sampleOf(blocks: readonly PdfBlock[]): string {
  let sample = '';
  for (const { text, role } of blocks) {
    if (role === 'masthead' || role === 'running-header') continue;
    sample += `${text}\n`;
    if (sample.length > SAMPLE_LENGTH) break;
  }
  return sample;
}
