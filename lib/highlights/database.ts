import type { EntityTable, Transaction } from 'dexie';
import { Database } from '../database/index.ts';
import type { ActionKind, Highlight } from './record.ts';

/** One step that can be taken back: the highlights before and after it. */
export interface StoredAction {
  /** Given by the database: the order of the actions. */
  number: number;
  /** Made by who asked: the same action asked for twice is done once. */
  readonly id: string;
  readonly kind: ActionKind;
  readonly at: number;
  readonly before: readonly Highlight[];
  readonly after: readonly Highlight[];
  readonly undone: 0 | 1;
}

/** All highlights as they were before the schema changed. */
export interface StoredCopy {
  number: number;
  /** Of the schema that they come from. */
  readonly version: number;
  readonly at: number;
  readonly highlights: readonly unknown[];
}

/** Excerpts, the log of what was done to them, and the copies made before the schema changed. */
export class HighlightDatabase extends Database {
  readonly highlights!: EntityTable<Highlight, 'id'>;
  readonly actions!: EntityTable<StoredAction, 'number'>;
  readonly copies!: EntityTable<StoredCopy, 'number'>;

  /** `strict`: what was answered is on the disk, whatever happens to the browser then. */
  constructor(name = 'rapporteur-highlights') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      highlights: 'id, document, [createdAt+id], *tags',
      actions: '++number, &id',
    });
    this.version(2)
      .stores({ copies: '++number' })
      .upgrade((transaction) => keepCopy(transaction, 1));
  }
}

/** Every migration begins with a copy, in the same transaction: nothing is changed that was not copied. */
async function keepCopy(transaction: Transaction, version: number): Promise<void> {
  const highlights: unknown[] = await transaction.table('highlights').toArray();
  if (highlights.length > 0) await transaction.table('copies').add({ version, at: Date.now(), highlights });
}
