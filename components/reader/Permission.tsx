import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { askToRead } from '../../lib/reader/permission.ts';
import { Button, EmptyState, SiteIcon } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** The browser withholds the document's host from the extension: says why it is needed, and asks. */
export function Permission({ address }: { readonly address: string }) {
  const translate = useTranslate(catalogue);
  const { session } = useReader();
  const host = new URL(address).hostname;
  const ask = async () => {
    if (await askToRead(address)) await session.openAddress(address);
  };
  return (
    <div class="reader-message">
      <EmptyState
        icon={SiteIcon}
        title={translate('permissionTitle', { host })}
        action={
          <div class="reader-actions">
            <Button look="primary" onClick={() => void ask()}>
              {translate('allow')}
            </Button>
            <Button onClick={() => session.cancel()}>{translate('openOther')}</Button>
          </div>
        }
      >
        {translate('permissionText', { host })}
      </EmptyState>
    </div>
  );
}
