import { useState } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import type { Reading } from '../../lib/reader/reading.ts';
import { Button, CloseIcon, IconButton, InformationIcon, WarningIcon } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** What the reader of this document must know: that it is another one than was asked for, that it has no text. */
export function Notices({ reading }: { readonly reading: Reading }) {
  const translate = useTranslate(catalogue);
  const reader = useReader();
  const identity = reading.identity.value;
  const scan = reading.state.value === 'scan';
  const [hidden, setHidden] = useState<Reading | null>(null);
  const instead = identity?.instead ?? null;
  if (hidden === reading || (instead === null && !scan)) return null;
  const [kind, text] =
    instead === null
      ? ['scan', translate('scan')]
      : ['wrong-file', translate('wrongFile', { expected: instead, actual: identity?.symbol ?? '' })];
  return (
    <div class="reader-notice" role="status" data-notice={kind}>
      {instead === null ? <InformationIcon size={18} /> : <WarningIcon size={18} />}
      <p>{text}</p>
      {instead === null && reader.marks.value && (
        <Button onClick={() => (reader.view.drawing.value = true)}>{translate('drawArea')}</Button>
      )}
      <IconButton icon={CloseIcon} label={translate('dismiss')} onClick={() => setHidden(reading)} />
    </div>
  );
}
