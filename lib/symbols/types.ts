import type { Language } from '../languages/index.ts';

/** What a document is, as its symbol tells. */
export type SymbolKind =
  | 'resolution'
  | 'decision'
  | 'statement'
  | 'verbatim-record'
  | 'summary-record'
  | 'draft'
  | 'report'
  | 'document'
  | 'external';

/** What one element of a symbol does in it. */
export type ElementRole =
  'body' | 'session' | 'year' | 'nature' | 'serial' | 'part' | 'country' | 'suffix' | 'other';

/** One element as printed, e.g. `CN.7`, with the row of the grammar that explains it. */
export interface SymbolElement {
  readonly text: string;
  readonly role: ElementRole;
  /** The row of the grammar: a body's prefix (`E/CN.7/`), a nature's code (`CRP.`) …; absent for plain numbers. */
  readonly row?: string;
}

export interface ParsedSymbol {
  /** Canonical key: upper case but for `Add. Corr. Rev. …`, no white space, en dash between joint halves. */
  readonly key: string;
  /** As print has it: `S/RES/2274 (2016)`. */
  readonly display: string;
  /** The key of the document that holds it (`A/RES/217(III)` for part A), or of the left half of a joint symbol. */
  readonly document: string;
  readonly kind: SymbolKind;
  /** Prefix of the body that issued it, as in data/grammar: `E/CN.7/`. */
  readonly body: string;
  readonly elements: readonly SymbolElement[];
  /** The other halves of a joint symbol, as keys. */
  readonly joint: readonly string[];
  /** True where no stand-alone symbol exists and this key was made for citing (`E/CN.7/RES/56/12`). */
  readonly synthetic: boolean;
}

/** An element explained for a reader. */
export interface ElementMeaning {
  readonly text: string;
  readonly role: ElementRole;
  readonly meaning: string;
}

/** Where a symbol can be opened; never invented: a synthetic symbol links the report that contains it. */
export interface DocumentLinks {
  /** docs.un.org/{lang}/{symbol} for each language. */
  readonly document: Readonly<Record<Language, string>> | null;
  /** The symbol that the link opens where it is not the one asked for (a report, a volume of decisions). */
  readonly through: string | null;
  readonly library: string;
}
