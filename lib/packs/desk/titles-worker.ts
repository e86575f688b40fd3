import { detailOf } from '../../faults/index.ts';
import { IndexDatabase } from '../../index/database.ts';
import { faultOf } from '../../index/import.ts';
import { openScratch } from '../build/disk-scratch.ts';
import { TitleStream } from '../build/titles.ts';
import type { TitleOrder, TitleReport } from './title-messages.ts';

/** The part of a worker's global that is used; the DOM library types it as a window. */
export interface TitleScope {
  postMessage(report: TitleReport): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<TitleOrder>) => void): void;
}

/** Sorts the titles of one file and writes what they are found by, beside the worker that reads the file. */
export function startTitles(scope: TitleScope): void {
  const tell = (report: TitleReport): void => scope.postMessage(report);
  const stop = new AbortController();
  const { signal } = stop;
  const opened = openScratch().then((scratch) => ({ scratch, stream: new TitleStream(scratch) }));

  const carryOut = async (order: Exclude<TitleOrder, { order: 'stop' }>): Promise<void> => {
    const { scratch, stream } = await opened;
    signal.throwIfAborted();
    if (order.order === 'add') {
      for (let at = 0; at < order.titles.length; at += 3) {
        const [text = '', language = '', bearer = ''] = order.titles.slice(at, at + 3);
        stream.add(text, language, bearer);
      }
      tell({ report: 'taken' });
      return;
    }
    const database = new IndexDatabase(order.database);
    const onProgress = (share: number): void => tell({ report: 'writing', share });
    try {
      const written = await stream.write(database, order.generation, { signal, onProgress });
      tell({ report: 'written', written });
    } finally {
      database.close();
      scratch.close();
    }
  };

  let running: Promise<void> = Promise.resolve();
  scope.addEventListener('message', ({ data: order }) => {
    if (order.order === 'stop') {
      stop.abort();
      running = running.then(async () => {
        (await opened).scratch.close();
        tell({ report: 'stopped' });
      });
      return;
    }
    // One after the other: they share the stream.
    running = running
      .then(() => carryOut(order))
      .catch((thrown: unknown) => {
        if (!signal.aborted)
          tell({ report: 'fault', fault: { code: faultOf(thrown), detail: detailOf(thrown) } });
      });
  });
}
