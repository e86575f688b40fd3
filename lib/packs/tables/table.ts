/** A row of any table: CSV, Excel or HTML. `line` is 1-based. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
  /** True where a cell holds a formula: spreadsheets run those, so they are never taken for text. */
  readonly formula?: boolean;
  /** Of a file with several tables, which one: the name of a sheet, or its number. */
  readonly sheet?: string;
}
/** Some rows at a time: to wait for each alone would take longer than to read it. */
export type Rows = AsyncIterable<readonly Row[]>;
