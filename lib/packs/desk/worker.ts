import { detailOf } from '../../faults/index.ts';
import { IndexDatabase } from '../../index/database.ts';
import { faultOf } from '../../index/import.ts';
import { openScratch } from '../build/disk-scratch.ts';
import type { Scratch } from '../build/scratch.ts';
import { compareWith, type RowListener } from '../compare.ts';
import { asPackFault, Failed } from '../faults.ts';
import { installPack } from '../install.ts';
import { holdingImportLock } from '../../index/crashed.ts';
import { pacer } from '../pacer.ts';
import { prepare, type Prepared } from '../prepare.ts';
import type { Compared, Order, Report } from './messages.ts';
import { RemoteTitles, type TitleWorker } from './remote-titles.ts';
import { FirstRows, MOST_ROWS, RowList } from './rows.ts';
import { asNewPack, likelyUpdate } from './state.ts';

/** The part of a worker's global that is used; the DOM library types it as a window. */
interface WorkerScope {
  postMessage(report: Report): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<Order>) => void): void;
}

/** A shorter wait for another page's import is none that anybody notices. */
const WAIT_TO_TELL_OF_MS = 400;

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
    updates: string | null,
    of: Prepared,
    listener: RowListener,
    signal: AbortSignal,
  ) => {
    const pack = updates ? await database.packs.get(updates) : undefined;
    const breathe = pacer(() => undefined, signal);
    return compareWith(database, pack?.generation ?? null, of.stream, listener, () => breathe());
  };
  const firstRows = async (updates: string | null, of: Prepared, signal: AbortSignal): Promise<Compared> => {
    const first = new FirstRows();
    const comparison = await compare(updates, of, first, signal);
    return { updates, comparison, rows: first.rows, rowsOfEach: MOST_ROWS };
  };

  /** Waits until no other page adds a pack, and says so where that takes its time. */
  const inItsTurn = async (work: () => Promise<void>, signal: AbortSignal): Promise<void> => {
    const late = setTimeout(() => tell({ report: 'waiting' }), WAIT_TO_TELL_OF_MS);
    const begin = async (): Promise<void> => {
      clearTimeout(late);
      tell({ report: 'writing', share: 0 });
      await work();
    };
    try {
      await holdingImportLock(database, begin, signal);
    } finally {
      clearTimeout(late);
    }
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
      const present = await database.packs.toArray();
      const likely = likelyUpdate(order.name ?? '', recognised.manifest, present);
      const updates = order.updates === undefined ? likely : order.updates;
      const compared = await firstRows(updates, read, signal);
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
    const facts = order.isNew ? asNewPack(order.facts, await database.packs.toArray()) : order.facts;
    const result = await installPack(database, facts, prepared, {
      signal,
      onProgress: (share) => tell({ report: 'writing', share }),
    });
    discard();
    if (result.ok) tell({ report: 'installed', pack: result.value });
    else tell({ report: 'fault', fault: asPackFault(result.fault) });
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
    const guarded = () => (order.order === 'install' ? inItsTurn(work, signal) : work());
    // One after the other: they share what was read.
    running = running.then(guarded).catch((thrown: unknown) => {
      discard();
      if (signal.aborted) {
        // A comparison was of a preview that is gone by now: nobody waits for its end.
        if (order.order === 'prepare' || order.order === 'install') tell({ report: 'cancelled' });
        return;
      }
      const fault =
        thrown instanceof Failed ? thrown.fault : { code: faultOf(thrown), detail: detailOf(thrown) };
      tell({ report: 'fault', fault: asPackFault(fault) });
    });
  });
}

/**
 * Bytes of a file asked for at once. Piece by piece and not as a stream: with one, reading at times never began in Firefox
 * 153, in 2 of 10 fresh profiles on a busy machine; in none of 16 so.
 */
const PIECE_BYTES = 1_048_576;

async function* bytesOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += PIECE_BYTES)
    yield new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
}
