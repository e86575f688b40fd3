import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { languageFacts, type Language } from '../../lib/languages/index.ts';
import type { Fault } from '../../lib/faults/index.ts';
import { Button, EmptyState, faultSentence, WarningIcon } from '../controls/index.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** Why there is no document, and what to do about it. */
export function Failed({ fault, address }: { readonly fault: Fault; readonly address: string | null }) {
  const translate = useTranslate(catalogue);
  const language = useLanguage();
  const reader = useReader();
  const second = reader.columns.place.value === 'second';
  // The UN's hosts answer for a language that is not there as they do for a document that is not.
  const missing = second && fault.code === 'document-missing' ? reader.columns.asked.value : null;
  return (
    <div class="reader-message" role="alert" data-fault={fault.code}>
      <EmptyState
        icon={WarningIcon}
        title={
          missing
            ? translate('noLanguageTitle', { language: languageName(missing, language) })
            : translate('failedTitle')
        }
        action={
          <div class="reader-actions">
            {address !== null && (
              <Button look="primary" onClick={() => void reader.session.openAddress(address)}>
                {translate('retry')}
              </Button>
            )}
            {address !== null && !second && (
              <Button onClick={() => reader.actions.showOriginal(address)}>{translate('original')}</Button>
            )}
            {second ? (
              <Button onClick={() => reader.columns.close('mine')}>{translate('closeColumn')}</Button>
            ) : (
              <Button onClick={() => reader.session.cancel()}>{translate('openOther')}</Button>
            )}
          </div>
        }
      >
        {faultSentence(fault, language)}
      </EmptyState>
    </div>
  );
}

/** The name of a language in the words of another. */
function languageName(named: Language, language: Language): string {
  const names = new Intl.DisplayNames([languageFacts(language).locale], { type: 'language' });
  return names.of(named) ?? languageFacts(named).name;
}
