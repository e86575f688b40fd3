import type { Language } from '../languages/index.ts';

export type ReferenceKind =
  'symbol' | 'joint' | 'resolution' | 'decision' | 'statement' | 'supplement' | 'committee';

/** Why an organ or symbol was chosen: shown in the card, and the ground of the confidence. */
export type Reason =
  | 'printed'
  | 'shape'
  | 'date'
  | 'footnote'
  | 'named'
  | 'possessive'
  | 'nearest'
  | 'after'
  | 'own-document'
  | 'host'
  | 'default';

/** The place in the cited document: "paragraph 12 (a) of annex II". */
export interface Pinpoint {
  readonly paragraph?: string;
  readonly annex?: string;
  readonly section?: string;
  /** Resolution of a conference, which only its report numbers. */
  readonly resolution?: string;
}

/** A reference found in a block. Offsets are UTF-16 units from the block's start; the surface has no 第, 号 or brackets, but of a supplement the word as well. */
export interface ReferenceMention {
  readonly start: number;
  readonly end: number;
  readonly kind: ReferenceKind;
  /** Canonical key of lib/symbols. */
  readonly symbol: string;
  /** 0 to 1; below {@link PROBABLY} it is shown as "probably", with the alternatives. */
  readonly confidence: number;
  readonly reason: Reason;
  readonly alternatives: readonly string[];
  readonly pinpoint?: Pinpoint;
}

/** Below this confidence a mention is shown as "probably". */
export const PROBABLY = 0.7;

/** A term of the glossary, or one that the document itself defines. */
export interface TermMention {
  readonly start: number;
  readonly end: number;
  /** Glossary id, or `local:` + short form. */
  readonly id: string;
  /** Every meaning the surface can have, likeliest first; the first is `id`. */
  readonly meanings: readonly string[];
  /** For a term the document defines: the full name. `definedAt` is the block's index in the order of scanning. */
  readonly local?: { readonly name: string; readonly definedAt: number };
}

export interface BlockMentions {
  readonly references: readonly ReferenceMention[];
  readonly terms: readonly TermMention[];
}

/** What is known before reading. */
export interface DetectContext {
  readonly language?: Language;
  /** Host name of the page. */
  readonly host?: string;
  /** Lead of the body that a bare number belongs to there (`defaultBody` of lib/hosts): on unodc.org `E/CN.7/`. */
  readonly hostBody?: string;
  /** The document's own symbol, where known. */
  readonly symbol?: string;
  /** Terms to find; without it only those that the document defines are found. */
  readonly lexicon?: TermLexicon;
}

/** One short or long form of a glossary entry in one language. */
export interface LexiconForm {
  readonly form: string;
  readonly language: Language;
  readonly id: string;
  /** `full` names are matched as they are; `short` forms by the rules of case and script. */
  readonly length: 'full' | 'short';
  /** Ordinary words or ambiguous short forms: only with a definition or a matching context in the document. */
  readonly gated: boolean;
}

/** Opaque to the callers: built once from forms by `buildLexicon`. */
export interface TermLexicon {
  readonly forms: readonly LexiconForm[];
}

/**
 * Reads a document's blocks in order. The state carries what later blocks need: the own symbol, the organs named, the
 * terms defined. It is a plain value, so that a page that changes can be read again from the block that changed.
 */
export interface Detector {
  scan(block: string): BlockMentions;
  state(): DetectorState;
  restore(state: DetectorState): void;
}

/** Opaque, immutable. */
export interface DetectorState {
  readonly blocksRead: number;
}
