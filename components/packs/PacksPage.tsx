import { useEffect, useState } from 'preact/hooks';
import packs from '../../data/messages/packs.json' with { type: 'json' };
import type { IndexDatabase, StoredPack } from '../../lib/index/database.ts';
import { rollBackCrashed } from '../../lib/index/crashed.ts';
import { listPacks } from '../../lib/packs/manage.ts';
import { useKeptFocus, useToast } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { Chooser } from './Chooser.tsx';
import { Importing } from './Importing.tsx';
import { OfferedPacks } from './OfferedPacks.tsx';
import { PackList } from './PackList.tsx';
import { Preview } from './Preview.tsx';
import { Refusal } from './Refusal.tsx';
import { Teaching } from './Teaching.tsx';
import { useDesk } from './useDesk.ts';
import { useDeskFocus } from './useDeskFocus.ts';
import './packs.css';

export interface PacksPageProps {
  readonly database: IndexDatabase;
  readonly startWorker: () => Worker;
  readonly lifetime: AbortSignal;
}

/** Imports catalogues as packs and arranges those that are there. */
export function PacksPage({ database, startWorker, lifetime }: PacksPageProps) {
  const translate = useTranslate(packs);
  useKeptFocus();
  const toast = useToast();
  const desk = useDesk(startWorker, lifetime);
  const [present, setPresent] = useState<readonly StoredPack[]>([]);
  const refresh = () => {
    listPacks(database).then(setPresent, () => setPresent([]));
  };
  // Another page of packs may have changed them meanwhile.
  useEffect(() => {
    document.addEventListener('visibilitychange', refresh, { signal: lifetime });
  }, [lifetime]);
  // A page that was closed in the middle of an import left its rows behind.
  useEffect(() => void rollBackCrashed(database).catch(() => undefined), [database]);
  const { state } = desk;
  const busyWith = 'file' in state && state.step !== 'refused' ? state.file.name : null;
  // A file that is dropped where none is taken would otherwise replace the page, and the import with it.
  useEffect(() => {
    const here = new AbortController();
    const refuse = (event: DragEvent): void => {
      event.preventDefault();
      if (busyWith !== null && event.type === 'drop')
        toast({ text: translate('oneAtATime', { name: busyWith }) });
    };
    for (const type of ['dragover', 'drop'] as const) addEventListener(type, refuse, { signal: here.signal });
    return () => here.abort();
  }, [busyWith]);
  const focused = useDeskFocus(state.step);
  const added = state.step === 'idle' ? state.added : undefined;
  useEffect(() => {
    refresh();
    if (added !== undefined) toast({ text: translate('done', { name: added }) });
  }, [added]);

  return (
    <main class="packs">
      <header>
        <h1>{translate('title')}</h1>
        <p class="rp-muted">{translate('intro')}</p>
      </header>
      <section class="packs-desk" ref={focused}>
        {state.step === 'idle' && <Chooser onFile={desk.read} />}
        {(state.step === 'reading' || state.step === 'writing') && (
          <Importing state={state} onCancel={desk.cancel} />
        )}
        {state.step === 'preview' && (
          <Preview
            key={state.file.name}
            file={state.file}
            preview={state.preview}
            packs={present}
            desk={desk}
          />
        )}
        {state.step === 'refused' && <Refusal state={state} desk={desk} />}
      </section>
      <OfferedPacks />
      <section class="packs-teaching">
        <Teaching />
      </section>
      <PackList database={database} packs={present} onChange={refresh} />
    </main>
  );
}
