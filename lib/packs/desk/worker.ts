import { detailOf } from '../../faults/index.ts';
import { IndexDatabase } from '../../index/database.ts';
import { compareWith } from '../compare.ts';
import { Refused } from '../faults.ts';
import { installPack } from '../install.ts';
import { holdingImportLock } from '../manage.ts';
import { prepare, type Prepared } from '../prepare.ts';
import type { Order, Report } from './messages.ts';

/** The part of a worker's global that is used; the DOM library types it as a window. */
interface WorkerScope {
  postMessage(report: Report): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Order>) => void): void;
}

/** Reads, compares and writes packs, one order at a time, away from the page's own thread. */
export function startDesk(scope: WorkerScope): void {
  const database = new IndexDatabase();
  const tell = (report: Report): void => scope.postMessage(report);
  let prepared: Prepared | null = null;
  let stop = new AbortController();

  const compare = async (updates: string | null | undefined, of: Prepared) => {
    const pack = updates ? await database.packs.get(updates) : undefined;
    return compareWith(database, pack?.generation ?? null, of.stream.merged());
  };

  const carryOut = async (order: Exclude<Order, { order: 'cancel' }>, signal: AbortSignal): Promise<void> => {
    if (order.order === 'prepare') {
      prepared = null;
      const read = await prepare(bytesOf(order.file), {
        ...(order.mapping ? { mapping: order.mapping } : {}),
        signal,
        onRecognised: (recognised) => tell({ report: 'recognised', recognised }),
        onProgress: (progress) => tell({ report: 'reading', ...progress }),
      });
      const { recognised, records, problems, problemCount, samples, terms } = read;
      const comparison = await compare(order.updates, read);
      prepared = read;
      tell({
        report: 'prepared',
        preview: { recognised, records, problems, problemCount, samples, terms, comparison },
      });
      return;
    }
    if (!prepared) return;
    if (order.order === 'compare') {
      tell({ report: 'compared', comparison: await compare(order.updates, prepared) });
      return;
    }
    const result = await installPack(database, order.facts, prepared, {
      signal,
      onProgress: (shards) => tell({ report: 'writing', shards }),
    });
    tell(result.ok ? { report: 'installed', pack: result.value } : { report: 'fault', fault: result.fault });
  };

  scope.addEventListener('message', ({ data: order }) => {
    if (order.order === 'cancel') {
      stop.abort();
      return;
    }
    stop = new AbortController();
    const { signal } = stop;
    const work = () => carryOut(order, signal);
    // The lock tells the background that this import is alive, so that it is not taken back as crashed.
    const running = order.order === 'install' ? holdingImportLock(work) : work();
    running.catch((thrown: unknown) => {
      if (signal.aborted) tell({ report: 'cancelled' });
      else if (thrown instanceof Refused) tell({ report: 'fault', fault: thrown.fault });
      else tell({ report: 'fault', fault: { code: 'index-import-failed', detail: detailOf(thrown) } });
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
