import type { Highlight } from '../record.ts';

/** Why a record was not taken. */
export type Refusal = 'no-quote' | 'unreadable' | 'too-long';

/** What became of one record of a file, in the order of the file. */
export interface ReportLine {
  /** 1-based. */
  readonly number: number;
  readonly outcome: 'taken' | 'duplicate' | Refusal;
  /** The beginning of its quote, or of what stands there in place of one. */
  readonly text: string;
}

export interface ImportReport {
  readonly format: 'own' | 'hypothesis' | 'annotations';
  readonly lines: readonly ReportLine[];
  /** The highlights to add: those of the lines that are `taken`. */
  readonly highlights: readonly Highlight[];
}
