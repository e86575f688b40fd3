import { useId } from 'preact/hooks';
import common from '../../data/messages/common.json' with { type: 'json' };
import { useTranslate } from '../theme/context.ts';

export interface ProgressProps {
  readonly label: string;
  /** 0 to 1; without it the work has no known end. */
  readonly value?: number | undefined;
}

export function Progress({ label, value }: ProgressProps) {
  const id = useId();
  return (
    <div class="rp-progress">
      <label for={id}>{label}</label>
      {value === undefined ? <progress id={id} /> : <progress id={id} value={value} max={1} />}
    </div>
  );
}

/** Says that something is on its way; stays unseen for a moment, so that quick answers do not flicker. */
export function Waiting() {
  return (
    <p class="rp-waiting rp-muted" role="status">
      {useTranslate(common)('loading')}
    </p>
  );
}
