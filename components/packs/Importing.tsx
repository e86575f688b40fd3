import packs from '../../data/messages/packs.json' with { type: 'json' };
import type { DeskState } from '../../lib/packs/desk/state.ts';
import { Button, Progress } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';

type Running = Extract<DeskState, { step: 'reading' | 'writing' }>;

/** Less than this much of the file read, and the time left would jump about. */
const SHARE_TO_JUDGE_BY = 0.03;

/** Progress, rate and time left of a file that is being read or written, and the way to stop it. */
export function Importing({ state, onCancel }: { readonly state: Running; readonly onCancel: () => void }) {
  const translate = useTranslate(packs);
  const { name, size } = state.file;
  return (
    <div class="packs-importing">
      {state.step === 'reading' ? (
        <>
          <Progress label={translate('reading', { name })} value={state.progress.bytes / Math.max(size, 1)} />
          <p class="rp-muted">{pace(state, translate)}</p>
        </>
      ) : (
        <Progress label={translate('writing', { name })} />
      )}
      <Button onClick={onCancel}>{translate('cancel')}</Button>
    </div>
  );
}

function pace(
  { progress, startedAt, file }: Extract<Running, { step: 'reading' }>,
  translate: ReturnType<typeof useTranslate<typeof packs>>,
): string {
  const seconds = (performance.now() - startedAt) / 1000;
  const share = progress.bytes / Math.max(file.size, 1);
  const rate = translate('rate', {
    records: progress.records,
    rate: Math.round(progress.records / Math.max(seconds, 0.1)),
  });
  if (share < SHARE_TO_JUDGE_BY) return rate;
  return `${rate} · ${translate('timeLeft', { seconds: Math.ceil((seconds * (1 - share)) / share) })}`;
}
