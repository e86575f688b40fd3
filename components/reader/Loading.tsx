import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { formatBytes } from '../../lib/reader/bytes.ts';
import type { Progress as Bytes } from '../../lib/reader/load/arrival.ts';
import { Button, Progress } from '../controls/index.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** A document on its way: bytes so far, of how many, and the way out. */
export function Loading({ name, progress }: { readonly name: string; readonly progress: Bytes }) {
  const translate = useTranslate(catalogue);
  const language = useLanguage();
  const reader = useReader();
  const received = formatBytes(progress.received, language);
  return (
    <div class="reader-message" role="status">
      <Progress
        label={translate('loading', { name })}
        value={progress.total === null ? undefined : progress.received / progress.total}
      />
      <p class="rp-muted">
        {progress.total === null
          ? received
          : translate('bytesOf', { received, total: formatBytes(progress.total, language) })}
      </p>
      <Button onClick={() => reader.session.cancel()}>{translate('cancel')}</Button>
    </div>
  );
}
