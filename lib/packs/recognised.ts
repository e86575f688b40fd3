import type { Manifest } from './manifest.ts';
import type { ColumnMapping } from './tables/columns.ts';

/** What was recognised in a file, told as soon as it is known. */
export interface Recognised {
  readonly format:
    | 'marcxml'
    | 'akoma-xml'
    | 'tbx'
    | 'pack'
    | 'votes'
    | 'documents'
    | 'glossary'
    | 'extract'
    | 'unterm'
    | 'records';
  readonly encoding?: string;
  /** For tables: the header and what each column was taken for. */
  readonly header?: readonly string[];
  readonly mapping?: ColumnMapping;
  /** For packs. */
  readonly manifest?: Manifest;
}

export interface ReadOptions {
  /** The user's own mapping of columns, in place of the recognised one. */
  readonly mapping?: ColumnMapping;
  readonly onRecognised?: (recognised: Recognised) => void;
  readonly signal?: AbortSignal;
}
