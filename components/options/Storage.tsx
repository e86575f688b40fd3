import { useState } from 'preact/hooks';
import options from '../../data/messages/options.json' with { type: 'json' };
import { success } from '../../lib/faults/index.ts';
import { languageFacts, type Language } from '../../lib/languages/index.ts';
import { BackupSchedule } from '../backup/BackupSchedule.tsx';
import { BackupIcon, Button, Notice } from '../controls/index.ts';
import { useLanguage, useResult, useTranslate } from '../theme/index.ts';
import { DocumentsRead } from './DocumentsRead.tsx';
import { Section } from './Section.tsx';

export function Storage() {
  const translate = useTranslate(options);
  const language = useLanguage();
  const [asked, setAsked] = useState(0);
  const answer = useResult(readStorage, [asked]);
  if (answer.state !== 'here') return null;
  const { used, persisted } = answer.value;
  const persist = () => void navigator.storage.persist().then(() => setAsked(asked + 1));
  return (
    <Section name="storage" title={translate('storage')} icon={BackupIcon}>
      <p>{translate('storageUsed', { used: formatBytes(used, language) })}</p>
      {persisted ? (
        <p class="rp-muted">{translate('persisted')}</p>
      ) : (
        <Notice action={<Button onClick={persist}>{translate('persist')}</Button>}>
          {translate(asked > 0 ? 'persistRefused' : 'notPersisted')}
        </Notice>
      )}
      <BackupSchedule />
      <DocumentsRead />
    </Section>
  );
}

async function readStorage() {
  const { usage = 0 } = await navigator.storage.estimate();
  return success({ used: usage, persisted: await navigator.storage.persisted() });
}

/** A number of bytes as megabytes in the language. */
function formatBytes(bytes: number, language: Language): string {
  return new Intl.NumberFormat(languageFacts(language).locale, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 1,
    numberingSystem: 'latn',
  }).format(bytes / 1_000_000);
}
