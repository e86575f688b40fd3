import { machine } from './browser.ts';
import { setMaxListeners } from 'node:events';
import { IDBFactory } from 'fake-indexeddb';
import { HighlightDatabase } from '../../lib/highlights/database.ts';
import type { Highlight } from '../../lib/highlights/record.ts';
import { highlightsService } from '../../lib/highlights/service.ts';
import { HighlightStore } from '../../lib/highlights/store.ts';
import { IndexDatabase } from '../../lib/index/database.ts';
import { indexService } from '../../lib/index/service.ts';
import { IndexStore } from '../../lib/index/store.ts';
import { listen } from '../../lib/messages/index.ts';
import { networkService } from '../../lib/network/service.ts';
import { NetworkStore } from '../../lib/network/store.ts';
import { keptService } from '../../lib/reader/kept/service.ts';
import { KeptStore } from '../../lib/reader/kept/store.ts';
import { pageService } from '../../lib/page/background.ts';
import { filesOf, sampleBundle } from '../unit/index/sample.ts';
import { Disk } from './disk.ts';

const bundle = sampleBundle('Sample', 120, 800);
/** Databases of an earlier worker may only be read for what they hold. */
const NAMES = { highlights: 'rapporteur-highlights', index: 'rapporteur-index' } as const;

/** One profile of a browser, with a background that can be killed and comes back with the next message. */
export class World {
  #disk: Disk | null = null;
  #stop = new AbortController();
  #killed = new AbortController();
  /** Kills so far. */
  kills = 0;

  constructor(
    readonly factory: IDBFactory = new IDBFactory(),
    private readonly makeDisk: (factory: IDBFactory) => Disk = (given) => new Disk(given),
  ) {
    machine.reset();
    machine.wire = (deliver) => this.carry(deliver);
  }

  /** Carries a message: starts the worker where none runs; its death ends the wait, as the browser does it. */
  async carry(deliver: () => Promise<unknown>): Promise<unknown> {
    if (!this.#disk) this.start();
    const { signal } = this.#killed;
    const died = new Promise((_, reject) => {
      signal.addEventListener('abort', () =>
        reject(new Error('the message channel closed before a response was received')),
      );
    });
    return Promise.race([deliver(), died]);
  }

  start(): void {
    this.#disk = this.makeDisk(this.factory);
    this.#disk.use();
    this.#stop = new AbortController();
    this.#killed = new AbortController();
    // As many calls may wait at once as there are.
    setMaxListeners(0, this.#killed.signal);
    const services = [
      indexService(new IndexStore(filesOf(bundle), new IndexDatabase())),
      highlightsService(new HighlightStore(new HighlightDatabase()), () => undefined),
      networkService(new NetworkStore()),
      pageService(),
      keptService(new KeptStore()),
    ];
    listen(services, this.#stop.signal);
  }

  kill(writes: 'taken back' | 'finished'): void {
    if (!this.#disk) return;
    this.kills++;
    this.#stop.abort();
    this.#disk.kill(writes);
    this.#disk = null;
    this.#killed.abort();
  }

  /** Everything of the reader's own that is on the disk, without times. */
  async kept(): Promise<string> {
    const disk = new Disk(this.factory);
    disk.use();
    const database = new HighlightDatabase(NAMES.highlights);
    const highlights = await database.highlights.toArray();
    const actions = await database.actions.toArray();
    const network = new NetworkStore();
    const state = {
      highlights: highlights.map(timeless).sort((a, b) => (a.id < b.id ? -1 : 1)),
      actions: actions.map(({ id, kind, undone }) => ({ id, kind, undone })),
      read: await network.count(),
    };
    disk.kill('finished');
    return JSON.stringify(state);
  }
}

const timeless = ({ changedAt, ...highlight }: Highlight) => ({ ...highlight, changedAt: typeof changedAt });
