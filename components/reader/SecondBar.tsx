import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { useTranslate } from '../theme/index.ts';
import { CloseColumn } from './CloseColumn.tsx';
import { Languages } from './Languages.tsx';

/** The bar of the second column until it has a document, and where it gets none: another language, or none. */
export function SecondBar() {
  const translate = useTranslate(catalogue);
  return (
    <div class="reader-bar reader-bar-second" role="toolbar" aria-label={translate('toolbar')}>
      <div class="reader-bar-start" />
      <div class="reader-bar-end">
        <Languages />
        <CloseColumn />
      </div>
    </div>
  );
}
