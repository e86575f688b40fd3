import options from '../../data/messages/options.json' with { type: 'json' };
import { ReaderIcon, SegmentedControl } from '../controls/index.ts';
import { useSettings, useTranslate } from '../theme/index.ts';
import { Section } from './Section.tsx';
import { useChange } from './useChange.ts';

export function ReaderMode() {
  const translate = useTranslate(options);
  const { readerMode } = useSettings();
  const change = useChange();
  return (
    <Section name="reader" title={translate('reader')} icon={ReaderIcon}>
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
    </Section>
  );
}
