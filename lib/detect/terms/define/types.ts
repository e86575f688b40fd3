/** A short form that the document defines, as found in one block (offsets in the folded block). */
export interface Defined {
  /** Where the short form stands. */
  readonly start: number;
  readonly end: number;
  readonly short: string;
  /** The full name's place in the folded block. */
  readonly nameStart: number;
  readonly nameEnd: number;
}
