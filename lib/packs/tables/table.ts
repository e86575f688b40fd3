/** A row of any table: CSV, Excel or HTML. `line` is 1-based. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  /** True where a cell holds a formula: spreadsheets run those, so they are never taken for text. */
  readonly formula?: boolean;
}
export type Rows = AsyncIterable<Row>;
