import { detailOf } from '../../faults/index.ts';
import { IndexDatabase } from '../../index/database.ts';
import { faultOf } from '../../index/import.ts';
import { openScratch } from '../build/disk-scratch.ts';
import type { Scratch } from '../build/scratch.ts';
import { compareWith, type RowListener } from '../compare.ts';
import { Failed } from '../faults.ts';
import { installPack } from '../install.ts';
import { holdingImportLock } from '../../index/crashed.ts';
import { pacer } from '../pacer.ts';
import { prepare, type Prepared } from '../prepare.ts';
import type { Compared, Order, Report } from './messages.ts';
import { RemoteTitles, type TitleWorker } from './remote-titles.ts';
import { FirstRows, MOST_ROWS, RowList } from './rows.ts';

/** The part of a worker's global that is used; the DOM library types it as a window. */
interface WorkerScope {
  postMessage(report: Report): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Order>) => void): void;
}

/** Reads, compares and writes packs, one order at a time, away from the page's own thread; titles in another worker. */
export function startDesk(scope: WorkerScope, startTitlesWorker: () => TitleWorker): void {
  const database = new IndexDatabase();
  const tell = (report: Report): void => scope.postMessage(report);
  let prepared: Prepared | null = null;
  let scratch: Scratch | null = null;
  let titles: RemoteTitles | null = null;
  let stop = new AbortController();
  let running: Promise<void> = Promise.resolve();

  const compare = async (
    updates: string | null | undefined,
    of: Prepared,
    listener: RowListener,
    signal: AbortSignal,
  ) => {
    const pack = updates ? await database.packs.get(updates) : undefined;
    const breathe = pacer(() => undefined, signal);
    return compareWith(database, pack?.generation ?? null, of.stream, listener, () => breathe());
  };
  const firstRows = async (
    updates: string | null | undefined,
    of: Prepared,
    signal: AbortSignal,
  ): Promise<Compared> => {
    const first = new FirstRows();
    const comparison = await compare(updates, of, first, signal);
    return { comparison, rows: first.rows, rowsOfEach: MOST_ROWS };
  };

  /** Forgets the file that was read, and frees what it took. */
  const discard = (): void => {
    prepared = null;
    scratch?.close();
    scratch = null;
    titles?.close();
    titles = null;
  };

  const carryOut = async (order: Exclude<Order, { order: 'cancel' }>, signal: AbortSignal): Promise<void> => {
    if (order.order === 'prepare') {
      discard();
      scratch = await openScratch();
      titles = new RemoteTitles(startTitlesWorker());
      const read = await prepare(bytesOf(order.file), {
        scratch,
        titles,
        ...(order.mapping ? { mapping: order.mapping } : {}),
        signal,
        onRecognised: (recognised) => tell({ report: 'recognised', recognised }),
        onProgress: (progress) => tell({ report: 'reading', ...progress }),
      });
      const { recognised, records, problems, problemCount, samples, terms } = read;
      const compared = await firstRows(order.updates, read, signal);
      prepared = read;
      tell({
        report: 'prepared',
        preview: { recognised, records, problems, problemCount, samples, terms, compared },
      });
      return;
    }
    if (!prepared) return;
    if (order.order === 'compare') {
      tell({ report: 'compared', compared: await firstRows(order.updates, prepared, signal) });
      return;
    }
    if (order.order === 'list') {
      const list = new RowList(order.words);
      await compare(order.updates, prepared, list, signal);
      tell({ report: 'listed', list: list.finished() });
      return;
    }
    const result = await installPack(database, order.facts, prepared, {
      signal,
      onProgress: (share) => tell({ report: 'writing', share }),
    });
    discard();
    tell(result.ok ? { report: 'installed', pack: result.value } : { report: 'fault', fault: result.fault });
  };

  scope.addEventListener('message', ({ data: order }) => {
    if (order.order === 'cancel') {
      stop.abort();
      running = running.then(discard);
      return;
    }
    stop = new AbortController();
    const { signal } = stop;
    const work = () => carryOut(order, signal);
    // The lock tells the background that this import is alive, so that it is not taken back as crashed.
    const guarded = () => (order.order === 'install' ? holdingImportLock(database, work) : work());
    // One after the other: they share what was read.
    running = running.then(guarded).catch((thrown: unknown) => {
      discard();
      if (signal.aborted) {
        // A comparison was of a preview that is gone by now: nobody waits for its end.
        if (order.order === 'prepare' || order.order === 'install') tell({ report: 'cancelled' });
      } else if (thrown instanceof Failed) tell({ report: 'fault', fault: thrown.fault });
      else tell({ report: 'fault', fault: { code: faultOf(thrown), detail: detailOf(thrown) } });
    });
  });
}

async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
