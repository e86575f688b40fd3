import { useEffect, useState } from 'preact/hooks';
import popup from '../../data/messages/popup.json' with { type: 'json' };
import { indexProtocol } from '../../lib/index/protocol.ts';
import { call } from '../../lib/messages/index.ts';
import { Button, FaultNotice, Notice, Progress } from '../controls/index.ts';
import { useResult, useTranslate } from '../theme/index.ts';

/** How often the progress of an import is asked for. */
const PROGRESS_PACE_MS = 250;

/** How far the import of the index is, then how much it knows. */
export function IndexState() {
  const translate = useTranslate(popup);
  const [round, setRound] = useState(0);
  const answer = useResult((signal) => call(indexProtocol, 'status', {}, signal), [round]);
  const status = answer.state === 'here' ? answer.value : null;
  const moving = status?.state === 'importing' || status?.state === 'absent';
  useEffect(() => {
    if (!moving) return undefined;
    const timer = setTimeout(() => setRound(round + 1), PROGRESS_PACE_MS);
    return () => clearTimeout(timer);
  }, [moving, round, answer]);

  if (answer.state === 'fault') return <FaultNotice fault={answer.fault} />;
  if (!status) return null;
  if (moving) {
    const value = status.total > 0 ? status.done / status.total : undefined;
    return <Progress label={translate('indexImporting')} value={value} />;
  }
  if (status.state === 'unavailable') return <Notice tone="warning">{translate('indexUnavailable')}</Notice>;
  if (status.state === 'failed') {
    const retry = () => void call(indexProtocol, 'retry', {}).then(() => setRound(round + 1));
    return (
      <FaultNotice
        fault={{ code: status.fault ?? 'index-failed' }}
        action={<Button onClick={retry}>{translate('retry')}</Button>}
      />
    );
  }
  return <p class="rp-muted index-state">{translate('indexReady', { count: status.documents })}</p>;
}
