import { useState } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { formatDate } from '../../lib/i18n/index.ts';
import { formatBytes } from '../../lib/reader/bytes.ts';
import type { Reading } from '../../lib/reader/reading.ts';
import { Button, CloseIcon, IconButton, InformationIcon, WarningIcon } from '../controls/index.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** How a document came that is shown already: that it is a kept copy, that the rest is on its way, or broke off. */
export function Delivery({ reading }: { readonly reading: Reading }) {
  const translate = useTranslate(catalogue);
  const language = useLanguage();
  const { session } = useReader();
  const [hidden, setHidden] = useState<Reading | null>(null);
  const { arriving, kept, address } = reading.document;
  const coming = arriving.value;
  if (coming && !coming.cut && coming.total !== null) {
    const received = formatBytes(coming.received, language);
    const total = formatBytes(coming.total, language);
    return (
      <p class="reader-toast" data-arriving>
        {translate('arriving', { received, total })}
      </p>
    );
  }
  const old = kept !== null && !kept.current;
  if (hidden === reading || (!old && !coming?.cut)) return null;
  const Icon = old ? InformationIcon : WarningIcon;
  const date = kept && formatDate(new Date(kept.at).toISOString().slice(0, 10), language);
  return (
    <div class="reader-notice" role="status" data-notice={old ? 'kept' : 'cut'}>
      <Icon size={18} />
      <p>{old ? translate('keptCopy', { date: date ?? '' }) : translate('arrivalCut')}</p>
      {address !== null && (
        <Button onClick={() => void session.openAddress(address)}>{translate('retry')}</Button>
      )}
      <IconButton icon={CloseIcon} label={translate('dismiss')} onClick={() => setHidden(reading)} />
    </div>
  );
}
