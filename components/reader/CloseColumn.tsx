import catalogue from '../../data/messages/reader.json' with { type: 'json' };
import { CloseIcon, IconButton } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { useReader } from './ReaderContext.ts';

/** Closes the column that it stands in; nothing where there is only one. */
export function CloseColumn() {
  const translate = useTranslate(catalogue);
  const { columns } = useReader();
  if (columns.place.value === 'only') return null;
  return (
    <IconButton icon={CloseIcon} label={translate('closeColumn')} onClick={() => columns.close('mine')} />
  );
}
