import { useEffect, useRef, useState } from 'preact/hooks';
import type { PackFacts } from '../../lib/packs/install.ts';
import type { Order, Report } from '../../lib/packs/desk/messages.ts';
import { afterReport, NOTHING_READ, type DeskState } from '../../lib/packs/desk/state.ts';
import type { ListWords } from '../../lib/packs/desk/rows.ts';
import type { ColumnMapping } from '../../lib/packs/index.ts';
import { download } from './download.ts';

export interface Again {
  readonly mapping: ColumnMapping;
  /** Id of the pack that the file updates, null for a new one; where it is not said, the likely one. */
  readonly updates?: string | null;
}

/** What the page can do with a file. */
export interface Desk {
  readonly state: DeskState;
  /** Reads a file; `again` with columns named by hand, for the pack that was chosen. */
  readonly read: (file: File, again?: Again) => void;
  readonly compare: (updates: string | null) => void;
  /** Saves what the import would do, row by row. */
  readonly list: (updates: string | null, words: ListWords) => void;
  /** Writes the pack; a new one gets an id and a name unlike all others. */
  readonly install: (facts: PackFacts, isNew: boolean) => void;
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
        else setState((before) => afterReport(before, data, performance.now()));
      });
    }
    worker.current.postMessage(sent);
  };

  return {
    state,
    read(file, again) {
      setState({ step: 'reading', file, startedAt: performance.now(), progress: NOTHING_READ });
      order({ order: 'prepare', file, name: file.name, ...again });
    },
    compare: (updates) => order({ order: 'compare', updates }),
    list: (updates, words) => order({ order: 'list', updates, words }),
    install(facts, isNew) {
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
      order({ order: 'install', facts, isNew });
    },
    cancel() {
      order({ order: 'cancel' });
      // What runs says itself when it has stopped.
      if (state.step !== 'reading' && state.step !== 'writing') setState({ step: 'idle' });
    },
  };
}
