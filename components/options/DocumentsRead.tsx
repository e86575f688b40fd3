import { useState } from 'preact/hooks';
import options from '../../data/messages/options.json' with { type: 'json' };
import { call } from '../../lib/messages/index.ts';
import { networkProtocol } from '../../lib/network/protocol.ts';
import { Button, FaultNotice, useToast } from '../controls/index.ts';
import { useResult, useTranslate } from '../theme/index.ts';

/** What is remembered for the network picture, and how to make it forgotten. */
export function DocumentsRead() {
  const translate = useTranslate(options);
  const toast = useToast();
  const [forgotten, setForgotten] = useState(0);
  const answer = useResult((signal) => call(networkProtocol, 'count', {}, signal), [forgotten]);
  if (answer.state === 'waiting') return null;
  if (answer.state === 'fault') return <FaultNotice fault={answer.fault} />;
  const forget = () =>
    void call(networkProtocol, 'forget', {}).then(({ ok }) => {
      setForgotten(forgotten + 1);
      if (ok) toast({ text: translate('forgotten') });
    });
  const { documents } = answer.value;
  return (
    <div class="options-row">
      <div>
        <h3>{translate('network')}</h3>
        <p class="rp-muted">{translate('networkKept', { count: documents })}</p>
      </div>
      <Button disabled={documents === 0} onClick={forget}>
        {translate('forget')}
      </Button>
    </div>
  );
}
