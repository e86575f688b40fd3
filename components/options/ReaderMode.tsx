import options from '../../data/messages/options.json' with { type: 'json' };
import { ReaderIcon } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { ReaderChoice } from './ReaderChoice.tsx';
import { Managed } from './Managed.tsx';
import { Section } from './Section.tsx';

export function ReaderMode() {
  return (
    <Section name="reader" title={useTranslate(options)('reader')} icon={ReaderIcon}>
      <Managed name="readerMode">
        <ReaderChoice />
      </Managed>
    </Section>
  );
}
