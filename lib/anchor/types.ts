import type { Span } from '../text/types.ts';

/** What is kept of a place to find it again: the content of the W3C selectors. */
export interface Anchor {
  /** The quote and what stands around it. White space is single, a block's end is "\n". */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Offsets in the folded text (see {@link FoldedText}); only breaks ties between equal twins. */
  readonly position?: Span;
  /** How often the folded quote stood in the document when the anchor was made. */
  readonly occurrences?: number;
}

/** Why an anchor is lost: nothing like it, something like it that says something else, or several alike. */
export type LostReason = 'absent' | 'changed' | 'ambiguous';

export type Finding =
  | {
      readonly found: true;
      /** From the first to the last unit. */
      readonly span: Span;
      /** The same without the running headers and footnotes that stand between. */
      readonly spans: readonly Span[];
      /** True where the words are the same but for rendering. */
      readonly exact: boolean;
    }
  | { readonly found: false; readonly reason: LostReason };
