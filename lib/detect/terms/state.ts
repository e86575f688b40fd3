/** A short form that the document defined, for the blocks after it. */
export interface LocalDefinition {
  readonly short: string;
  readonly name: string;
  /** The glossary's term, where the full name is one, else `local:` + short form. */
  readonly id: string;
  /** Index of the block, in the order of scanning. */
  readonly definedAt: number;
}

/** What earlier blocks leave for later ones. Immutable. */
export interface TermState {
  readonly blocksRead: number;
  /** Whether anything so far tells of the United Nations. */
  readonly signal: boolean;
  /** Terms whose full names have been read. */
  readonly seen: ReadonlySet<string>;
  /** In the order of definition. */
  readonly locals: readonly LocalDefinition[];
}

export const emptyState: TermState = { blocksRead: 0, signal: false, seen: new Set(), locals: [] };

/** More definitions than this no document has; a hostile one must not make the state grow without end. */
export const MOST_DEFINITIONS = 500;
