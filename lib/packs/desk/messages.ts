import type { Fault } from '../../faults/index.ts';
import type { StoredPack } from '../../index/database.ts';
import type { ComparedRow, Comparison } from '../compare.ts';
import type { PackFacts } from '../install.ts';
import type { ReadProgress } from '../prepare.ts';
import type { Recognised } from '../recognised.ts';
import type { DocumentRecord, Problem, TermRecord } from '../records.ts';
import type { ColumnMapping } from '../tables/columns.ts';
import type { ListWords } from './rows.ts';

/** What the page asks of its worker. Both are of one build and one origin: the types are the contract. */
export type Order =
  | {
      readonly order: 'prepare';
      readonly file: Blob;
      /** The file's name, by which the pack that it would update is known. */
      readonly name?: string;
      readonly mapping?: ColumnMapping;
      /** The pack to compare with, its id; null for none. Where it is not said, the likely one. */
      readonly updates?: string | null;
    }
  | { readonly order: 'compare'; readonly updates: string | null }
  | { readonly order: 'list'; readonly updates: string | null; readonly words: ListWords }
  | { readonly order: 'install'; readonly facts: PackFacts; readonly isNew?: boolean }
  | { readonly order: 'cancel' };

/** A file as it was read, before anything is written. */
export interface Preview {
  readonly recognised: Recognised;
  readonly records: number;
  readonly problems: readonly Problem[];
  readonly problemCount: number;
  readonly samples: readonly DocumentRecord[];
  readonly terms: readonly TermRecord[];
  readonly compared: Compared;
}

/** What an import would change, and the first rows of each kind. */
export interface Compared {
  /** The pack that was compared with, its id; null where the file becomes a new one. */
  readonly updates: string | null;
  readonly comparison: Comparison;
  readonly rows: readonly ComparedRow[];
  /** At most so many rows of each state. */
  readonly rowsOfEach: number;
}

/** What the worker tells. */
export type Report =
  | { readonly report: 'recognised'; readonly recognised: Recognised }
  | ({ readonly report: 'reading' } & ReadProgress)
  | { readonly report: 'prepared'; readonly preview: Preview }
  | { readonly report: 'compared'; readonly compared: Compared }
  | { readonly report: 'listed'; readonly list: Blob }
  /** Another page of the extension adds a pack just now. */
  | { readonly report: 'waiting' }
  | { readonly report: 'writing'; readonly share: number }
  | { readonly report: 'installed'; readonly pack: StoredPack }
  | { readonly report: 'cancelled' }
  | { readonly report: 'fault'; readonly fault: Fault };
