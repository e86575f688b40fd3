import { useEffect, useState } from 'preact/hooks';
import library from '../../data/messages/library.json' with { type: 'json' };
import { Button } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';

const MEGABYTE = 1_000_000;

interface State {
  /** Bytes. */
  readonly used: number;
  readonly quota: number;
  readonly persisted: boolean;
}

/** How much room the extension's data takes, and whether the browser may drop it. */
export function StorageState() {
  const translate = useTranslate(library);
  const [state, setState] = useState<State | null>(null);
  const read = async () => {
    const [{ usage = 0, quota = 0 }, persisted] = await Promise.all([
      navigator.storage.estimate(),
      navigator.storage.persisted(),
    ]);
    setState({ used: usage, quota, persisted });
  };
  useEffect(() => void read(), []);
  if (!state) return null;
  const megabytes = (bytes: number) => Math.max(1, Math.round(bytes / MEGABYTE));
  return (
    <section class="dialog-form">
      <h3>{translate('storage')}</h3>
      <p>{translate('used', { used: megabytes(state.used), quota: megabytes(state.quota) })}</p>
      <p class="rp-muted">{translate(state.persisted ? 'persisted' : 'notPersisted')}</p>
      {!state.persisted && (
        <div>
          <Button onClick={() => void navigator.storage.persist().then(read)}>{translate('persist')}</Button>
        </div>
      )}
    </section>
  );
}
