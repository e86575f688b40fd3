import { useEffect, useRef, useState } from 'preact/hooks';
import type { PackFacts } from '../../lib/packs/install.ts';
import type { Order, Report } from '../../lib/packs/desk/messages.ts';
import { afterReport, NOTHING_READ, type DeskState } from '../../lib/packs/desk/state.ts';
import type { ListWords } from '../../lib/packs/desk/rows.ts';
import type { ColumnMapping } from '../../lib/packs/index.ts';
import { download } from './download.ts';

/** What the page can do with a file. */
export interface Desk {
  readonly state: DeskState;
  readonly read: (file: File, mapping?: ColumnMapping) => void;
  readonly compare: (updates: string | null) => void;
  /** Saves what the import would do, row by row. */
  readonly list: (updates: string | null, words: ListWords) => void;
  readonly install: (facts: PackFacts) => void;
  readonly cancel: () => void;
}

/** Drives the worker that reads and writes packs; it is started with the first file and ends with the page. */
export function useDesk(startWorker: () => Worker, lifetime: AbortSignal): Desk {
  const [state, setState] = useState<DeskState>({ step: 'idle' });
  const worker = useRef<Worker | null>(null);
  useEffect(() => {
    lifetime.addEventListener('abort', () => worker.current?.terminate(), { once: true });
  }, [lifetime]);

  const order = (sent: Order): void => {
    if (!worker.current) {
      worker.current = startWorker();
      worker.current.addEventListener('message', ({ data }: MessageEvent<Report>) => {
        if (data.report === 'listed') download('rows.csv', [data.list], data.list.type);
        else setState((before) => afterReport(before, data));
      });
    }
    worker.current.postMessage(sent);
  };

  return {
    state,
    read(file, mapping) {
      setState({ step: 'reading', file, startedAt: performance.now(), progress: NOTHING_READ });
      order({ order: 'prepare', file, ...(mapping ? { mapping } : {}) });
    },
    compare: (updates) => order({ order: 'compare', updates }),
    list: (updates, words) => order({ order: 'list', updates, words }),
    install(facts) {
      setState((before) =>
        before.step === 'preview'
          ? {
              step: 'writing',
              file: before.file,
              preview: before.preview,
              startedAt: performance.now(),
              share: 0,
            }
          : before,
      );
      order({ order: 'install', facts });
    },
    cancel() {
      order({ order: 'cancel' });
      // What runs says itself when it has stopped.
      if (state.step !== 'reading' && state.step !== 'writing') setState({ step: 'idle' });
    },
  };
}
