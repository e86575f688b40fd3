import { useRef, useState } from 'preact/hooks';
import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { documentAddress } from '../../lib/reader/load/address.ts';
import { Button, EmptyState, ReaderIcon, TextField, UploadIcon } from '../controls/index.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** The reader without a document: a file to drop or choose, a symbol to type. */
export function Start() {
  const translate = useTranslate(catalogue);
  const language = useLanguage();
  const { session } = useReader();
  const file = useRef<HTMLInputElement>(null);
  const [symbol, setSymbol] = useState('');
  const open = (event: SubmitEvent) => {
    event.preventDefault();
    if (symbol.trim() !== '') void session.openAddress(documentAddress(symbol.trim(), language));
  };
  return (
    <div class="reader-message">
      <EmptyState icon={ReaderIcon} title={translate('emptyTitle')}>
        {translate('emptyText')}
      </EmptyState>
      <form class="reader-symbol" onSubmit={open}>
        <TextField
          label={translate('symbol')}
          hint={translate('symbolHint')}
          dir="ltr"
          maxLength={200}
          value={symbol}
          onInput={setSymbol}
        />
        <Button type="submit" look="primary">
          {translate('open')}
        </Button>
      </form>
      <Button icon={UploadIcon} onClick={() => file.current?.click()}>
        {translate('chooseFile')}
      </Button>
      <input
        ref={file}
        type="file"
        accept="application/pdf,.pdf"
        class="rp-unseen"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const [chosen] = event.currentTarget.files ?? [];
          if (chosen) void session.openFile(chosen);
          event.currentTarget.value = '';
        }}
      />
    </div>
  );
}
