import { isAbort, type Fault } from '../faults/index.ts';
import { LATE, within } from '../faults/within.ts';
import type { DatabaseState } from './lexicon-protocol.ts';
import { rollBackCrashed } from './crashed.ts';
import { IndexDatabase, type StoredPack } from './database.ts';
import { importBundle, type BundleFiles } from './import.ts';
import { inOrder } from './learned.ts';
import { Library } from './library.ts';
import { BUNDLED } from './manifest.ts';
import type { IndexStatus } from './protocol.ts';
import { databaseReader } from './reader.ts';
import type { OpenPack, PackReader } from './source.ts';

export interface OpenIndex {
  readonly library: Library;
  readonly database: DatabaseState;
}

type Run = Pick<IndexStatus, 'state' | 'done' | 'total' | 'fault'>;

/** A database opens in a fraction of this; one that another connection blocks never does. Milliseconds. */
const OPENS_WITHIN_MS = 4_000;

/** A pack's name of a version that answers. */
const answering = ({ id, version }: StoredPack): string => `${id}@${version}`;

/**
 * The index as the background has it: opens the database when first asked, imports what is missing, and reads the packs
 * that are switched on. What it keeps in memory are only copies of what is stored.
 */
export class IndexStore {
  private readonly readers = new Map<string, PackReader>();
  private run: Run = { state: 'absent', done: 0, total: 0, fault: null };
  private running: Promise<void> | null = null;

  constructor(
    private readonly files: BundleFiles,
    private readonly database: IndexDatabase = new IndexDatabase(),
  ) {}

  /** The packs that answer now. A database that does not open gives none, and says so. */
  async open(): Promise<OpenIndex> {
    try {
      if (!this.database.isOpen() && (await within(this.database.open(), OPENS_WITHIN_MS)) === LATE)
        throw new Error('the database does not open');
      const stored = await this.database.packs.toArray();
      const imports = await this.database.imports.toArray();
      const interrupted = imports.some(({ pack }) => pack === BUNDLED.id);
      // Nobody waits for it, and where it fails the next question tries again.
      if (imports.some(({ pack }) => pack !== BUNDLED.id))
        rollBackCrashed(this.database).catch(() => undefined);
      const bundled = stored.some(({ id }) => id === BUNDLED.id);
      if ((!bundled || interrupted) && this.run.state !== 'failed') void this.prepare();
      const packs = inOrder(stored.filter(({ enabled }) => enabled === 1));
      return {
        library: new Library(packs.map((pack) => this.opened(pack))),
        database: bundled ? 'ready' : this.run.state === 'failed' ? 'unavailable' : 'importing',
      };
    } catch (thrown) {
      if (isAbort(thrown)) throw thrown;
      this.run = { ...this.run, state: 'unavailable', fault: 'index-unavailable' };
      return { library: new Library([]), database: 'unavailable' };
    }
  }

  private opened(pack: StoredPack): OpenPack {
    const reader = this.readers.get(pack.generation) ?? databaseReader(this.database, pack.generation);
    this.readers.set(pack.generation, reader);
    return {
      id: pack.id,
      name: pack.name,
      licence: pack.licence,
      ...(pack.url ? { url: pack.url } : {}),
      version: answering(pack),
      documents: pack.documents,
      terms: pack.terms,
      reader,
    };
  }

  /** Imports the bundled index where it is missing or older; one run at a time. Resolves when it is over, well or not. */
  prepare(): Promise<void> {
    this.running ??= this.import().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  private async import(): Promise<void> {
    this.run = { ...this.run, state: 'importing', fault: null };
    const result = await importBundle(this.database, this.files, ({ done, total }) => {
      this.run = { state: 'importing', done, total, fault: null };
    });
    this.run = result.ok
      ? { ...this.run, state: 'ready' }
      : { ...this.run, state: stateOf(result.fault), fault: result.fault.code };
  }

  async status(): Promise<IndexStatus> {
    const { library, database } = await this.open();
    const count = (name: 'documents' | 'terms'): number =>
      library.packs.reduce((sum, pack) => sum + pack[name], 0);
    const settled = database === 'ready' && this.run.state === 'absent';
    return {
      ...this.run,
      ...(settled ? { state: 'ready' as const } : {}),
      documents: count('documents'),
      terms: count('terms'),
    };
  }
}

const stateOf = (fault: Fault): 'failed' | 'unavailable' =>
  fault.code === 'index-unavailable' ? 'unavailable' : 'failed';
