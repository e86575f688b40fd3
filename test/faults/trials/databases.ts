import { Dexie } from 'dexie';
import { machine } from '../browser.ts';
import { before, calls } from '../calls.ts';
import { Disk } from '../disk.ts';
import { codeOf, hasSentence, holds, type Trial } from '../trial.ts';
import { World } from '../world.ts';

/** A disk whose databases do something else when they are opened, or when something is written to them. */
class BrokenDisk extends Disk {
  constructor(
    factory: Disk['factory'],
    private readonly broken: (open: () => IDBOpenDBRequest) => IDBOpenDBRequest,
  ) {
    super(factory);
  }
  protected override open(name: string, version?: number): IDBOpenDBRequest {
    return this.broken(() => super.open(name, version));
  }
}

async function prepared(): Promise<World> {
  const world = new World();
  for (const prepare of before) await prepare();
  return world;
}

/** The same profile with a broken disk under it. */
async function broken(how: (open: () => IDBOpenDBRequest) => IDBOpenDBRequest) {
  const whole = await prepared();
  const kept = await whole.kept();
  whole.kill('finished');
  const world = new World(whole.factory, (factory) => new BrokenDisk(factory, how));
  return { world, kept };
}

async function mustDecode(database: string): Promise<void> {
  const card = await calls['index.card']?.();
  const value = card?.ok ? (card.value as { database: string }) : null;
  holds(value?.database === database, 'the card explains the symbol without the database', card);
}

/** An opening that fails as browsers fail where the files are damaged. Dexie hears of it by the handler that it sets. */
function unreadable(): IDBOpenDBRequest {
  const error = new DOMException('Internal error opening backing store.', 'UnknownError');
  const request = {
    set onerror(hear: (event: object) => void) {
      setTimeout(() => hear({ target: { error }, preventDefault: () => undefined }));
    },
  };
  return request as unknown as IDBOpenDBRequest;
}

/** Every transaction that writes is aborted before it is over. */
function aborting(request: IDBOpenDBRequest): IDBOpenDBRequest {
  return withTransactions(request, (transaction) =>
    queueMicrotask(() => {
      try {
        transaction.abort();
      } catch {
        // It was over already.
      }
    }),
  );
}

/** Every row that is written finds the disk full. */
function full(request: IDBOpenDBRequest): IDBOpenDBRequest {
  const refuse = () => {
    throw new DOMException('the disk is full', 'QuotaExceededError');
  };
  return withTransactions(request, (transaction) => {
    const open = transaction.objectStore.bind(transaction);
    transaction.objectStore = (name) => Object.assign(open(name), { add: refuse, put: refuse });
  });
}

function withTransactions(
  request: IDBOpenDBRequest,
  change: (transaction: IDBTransaction) => void,
): IDBOpenDBRequest {
  request.addEventListener('success', () => {
    const { result } = request;
    const begin = result.transaction.bind(result);
    result.transaction = (...given) => {
      const transaction = begin(...given);
      if (given[1] === 'readwrite') change(transaction);
      return transaction;
    };
  });
  return request;
}

export const databases: readonly Trial[] = [
  {
    fault: 'a private window without IndexedDB',
    async run() {
      const { world, kept } = await broken(() => {
        throw new DOMException('denied', 'SecurityError');
      });
      const code = codeOf(await calls['highlights.add']?.());
      holds(code === 'highlights-unavailable', 'the reader is told', code);
      await mustDecode('unavailable');
      holds(
        codeOf(await calls['network.count']?.()) === 'network-database',
        'so is who asks for the network',
      );
      holds((await world.kept()) === kept, 'nothing changed');
      return `symbols are explained; ${hasSentence('highlights-unavailable')}`;
    },
  },
  {
    fault: 'a database that another connection blocks',
    async run() {
      const { world, kept } = await broken(() => new EventTarget() as unknown as IDBOpenDBRequest);
      machine.haste = 100;
      await mustDecode('unavailable');
      const code = codeOf(await calls['highlights.add']?.());
      holds(code === 'background-silent', 'the reader is told', code);
      holds((await world.kept()) === kept, 'nothing changed');
      return `symbols are explained; ${hasSentence('background-silent')}`;
    },
  },
  {
    fault: 'transactions that are aborted',
    async run() {
      const { world, kept } = await broken((open) => aborting(open()));
      const code = codeOf(await calls['highlights.edit']?.());
      holds(code === 'highlights-unavailable', 'the reader is told', code);
      holds((await world.kept()) === kept, 'nothing is half written', await world.kept());
      return hasSentence('highlights-unavailable');
    },
  },
  {
    fault: 'a full disk',
    async run() {
      const { world, kept } = await broken((open) => full(open()));
      const code = codeOf(await calls['highlights.add']?.());
      holds(code === 'highlights-disk-full', 'the reader is told', code);
      holds((await world.kept()) === kept, 'nothing is half written', await world.kept());
      return hasSentence(code ?? '');
    },
  },
  {
    fault: 'a database that the disk cannot read',
    async run() {
      const { world, kept } = await broken(unreadable);
      const code = codeOf(await calls['highlights.add']?.());
      holds(code === 'highlights-unavailable', 'the reader is told', code);
      await mustDecode('unavailable');
      holds((await world.kept()) === kept, 'nothing changed');
      return `symbols are explained; ${hasSentence('highlights-unavailable')}`;
    },
  },
  {
    fault: 'a database that the browser closes while it is used',
    async run() {
      const opened = new Set<IDBDatabase>();
      const { world } = await broken((open) => {
        const request = open();
        request.addEventListener('success', () => opened.add(request.result));
        return request;
      });
      holds(codeOf(await calls['highlights.add']?.()) === null, 'it is answered before');
      for (const database of opened) database.close();
      holds(opened.size > 0, 'it was open');
      holds(codeOf(await calls['highlights.findings']?.()) === null, 'and after, by a new connection');
      const kept = await world.kept();
      holds(
        kept.includes('"highlight-8"') && kept.includes('"lost":true'),
        'what was acknowledged is on the disk',
        kept,
      );
      return 'opened anew; nothing lost';
    },
  },
  {
    fault: 'a damaged row among the excerpts',
    async run() {
      const world = await prepared();
      world.kill('finished');
      await damage(world, 'rapporteur-highlights', 'highlights', {
        id: 'damaged',
        document: 'A/RES/70/1',
        createdAt: 3,
      });
      const read = await calls['highlights.byDocument']?.();
      const count = read?.ok ? (read.value as { highlights: unknown[] }).highlights.length : -1;
      holds(count === 2, 'the whole ones are shown', read);
      return 'left out; the others are shown';
    },
  },
  {
    fault: 'damaged shards of the index',
    async run() {
      const world = new World();
      await calls['index.retry']?.();
      world.kill('finished');
      await damageShards(world);
      const card = await calls['index.card']?.();
      const found = await calls['index.search']?.();
      holds(card?.ok === true, 'the card explains the symbol all the same', card);
      holds(
        found?.ok === true || hasSentence(codeOf(found) ?? '') !== '',
        'the search answers or tells',
        found,
      );
      return 'symbols are explained without titles';
    },
  },
  {
    fault: 'a database of a newer version (extension set back)',
    async run() {
      const world = await prepared();
      const kept = await world.kept();
      world.kill('finished');
      const disk = new Disk(world.factory);
      disk.use();
      const newer = new Dexie('rapporteur-highlights');
      newer.version(99).stores({
        highlights: 'id, document, [createdAt+id], *tags',
        actions: '++number, &id',
        copies: '++number',
        extra: 'id',
      });
      await newer.open();
      disk.kill('finished');
      const code = codeOf(await calls['highlights.add']?.());
      const after = await world.kept();
      holds(code === null || after === kept, 'it is written, or told and left as it was', [code, after]);
      return code === null ? 'opened and written all the same' : hasSentence(code);
    },
  },
];

async function damage(world: World, database: string, table: string, row: object): Promise<void> {
  const disk = new Disk(world.factory);
  disk.use();
  const opened = await new Dexie(database).open();
  await opened.table(table).put(row);
  disk.kill('finished');
}

async function damageShards(world: World): Promise<void> {
  const disk = new Disk(world.factory);
  disk.use();
  const opened = await new Dexie('rapporteur-index').open();
  await opened
    .table('shards')
    .toCollection()
    .modify({ bytes: new Uint8Array([1, 2, 3, 255, 0, 9]) });
  disk.kill('finished');
}
