import options from '../../data/messages/options.json' with { type: 'json' };
import packs from '../../data/messages/packs.json' with { type: 'json' };
import { languageFacts } from '../../lib/languages/index.ts';
import { indexProtocol } from '../../lib/index/protocol.ts';
import { openPacks } from '../../lib/places/index.ts';
import { Button, FaultNotice, IndexIcon, UploadIcon } from '../controls/index.ts';
import { IndexState } from '../index-state/IndexState.tsx';
import { Teaching } from '../packs/Teaching.tsx';
import { useCall, useLanguage, useTranslate } from '../theme/index.ts';
import { Section } from './Section.tsx';

/** How much the cards know, and the state of the index behind them. */
export function IndexFacts() {
  const translate = useTranslate(options);
  const word = useTranslate(packs);
  const number = new Intl.NumberFormat(languageFacts(useLanguage()).locale, { numberingSystem: 'latn' });
  const answer = useCall(indexProtocol, 'status', {});
  return (
    <Section name="index" title={translate('index')} icon={IndexIcon} hint={translate('indexHint')}>
      {answer.state === 'fault' && <FaultNotice fault={answer.fault} />}
      {answer.state === 'here' && answer.value.state === 'ready' && (
        <dl class="options-facts">
          <dt>{translate('documentsKnown')}</dt>
          <dd>{number.format(answer.value.documents)}</dd>
          <dt>{translate('termsKnown')}</dt>
          <dd>{number.format(answer.value.terms)}</dd>
        </dl>
      )}
      {answer.state === 'here' && answer.value.state !== 'ready' && <IndexState />}
      <Teaching />
      <p>
        <Button icon={UploadIcon} onClick={() => void openPacks()}>
          {word('manage')}
        </Button>
      </p>
    </Section>
  );
}
