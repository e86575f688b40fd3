import packs from '../../data/messages/packs.json' with { type: 'json' };
import { paceOf } from '../../lib/packs/desk/pace.ts';
import type { DeskState } from '../../lib/packs/desk/state.ts';
import { Button, Progress } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';

type Running = Extract<DeskState, { step: 'reading' | 'writing' }>;

/** Progress, rate and time left of a file that is being read or written, and the way to stop it. */
export function Importing({ state, onCancel }: { readonly state: Running; readonly onCancel: () => void }) {
  const translate = useTranslate(packs);
  const { name } = state.file;
  const { share, records, rate, left } = paceOf(state, performance.now());
  const { waiting = false } = state.step === 'writing' ? state : {};
  const pace = translate('rate', { records, rate });
  return (
    <div class="packs-importing">
      <div role="status">
        {waiting ? (
          <Progress label={translate('waiting', { name })} />
        ) : (
          <Progress label={translate(state.step, { name })} value={share} />
        )}
      </div>
      {!waiting && (
        <p class="rp-muted" aria-live="off">
          {left === null ? pace : `${pace} · ${translate('timeLeft', { seconds: left })}`}
        </p>
      )}
      <Button onClick={onCancel}>{translate('cancel')}</Button>
    </div>
  );
}
