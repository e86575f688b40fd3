import { Dexie, type EntityTable } from 'dexie';
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

export class HighlightDatabase extends Dexie {
  readonly highlights!: EntityTable<Highlight, 'id'>;
  readonly actions!: EntityTable<StoredAction, 'number'>;

  /** `strict`: what was answered is on the disk, whatever happens to the browser then. */
  constructor(name = 'rapporteur-highlights') {
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      highlights: 'id, document, [createdAt+id], *tags',
      actions: '++number, &id',
    });
  }
}
