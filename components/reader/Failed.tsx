import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import type { Fault } from '../../lib/faults/index.ts';
import { Button, EmptyState, faultSentence, WarningIcon } from '../controls/index.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** Why there is no document, and what to do about it. */
export function Failed({ fault, address }: { readonly fault: Fault; readonly address: string | null }) {
  const translate = useTranslate(catalogue);
  const language = useLanguage();
  const reader = useReader();
  return (
    <div class="reader-message" role="alert" data-fault={fault.code}>
      <EmptyState
        icon={WarningIcon}
        title={translate('failedTitle')}
        action={
          <div class="reader-actions">
            {address !== null && (
              <Button look="primary" onClick={() => void reader.session.openAddress(address)}>
                {translate('retry')}
              </Button>
            )}
            <Button onClick={() => reader.session.cancel()}>{translate('openOther')}</Button>
          </div>
        }
      >
        {faultSentence(fault, language)}
      </EmptyState>
    </div>
  );
}
