import options from '../../data/messages/options.json' with { type: 'json' };
import { SegmentedControl } from '../controls/index.ts';
import { useSettings, useTranslate } from '../theme/index.ts';
import { useChange } from './useChange.ts';

/** Whether PDFs of the United Nations open in the reader. */
export function ReaderChoice() {
  const translate = useTranslate(options);
  const { readerMode } = useSettings();
  const change = useChange();
  return (
    <SegmentedControl
      label={translate('readerMode')}
      hint={translate('readerModeHint')}
      value={readerMode}
      choices={[
        { value: 'always', label: translate('always') },
        { value: 'button', label: translate('byButton') },
        { value: 'never', label: translate('never') },
      ]}
      onChange={(value) => change('readerMode', value)}
    />
  );
}
