import { useState } from 'preact/hooks';
import options from '../../data/messages/options.json' with { type: 'json' };
import { formatDate } from '../../lib/i18n/index.ts';
import { languageFacts } from '../../lib/languages/index.ts';
import { call } from '../../lib/messages/index.ts';
import { formatBytes } from '../../lib/reader/bytes.ts';
import { keptProtocol, type KeptDocument } from '../../lib/reader/kept/protocol.ts';
import { nameOf } from '../../lib/reader/name.ts';
import {
  Button,
  DeleteIcon,
  FaultNotice,
  IconButton,
  PageIcon,
  Toggle,
  useToast,
} from '../controls/index.ts';
import { useLanguage, useResult, useSettings, useTranslate } from '../theme/index.ts';
import { Managed } from './Managed.tsx';
import { Section } from './Section.tsx';
import { useChange } from './useChange.ts';

/** The documents that open without the network: whether there shall be any, how many they are, and how to remove them. */
export function KeptDocuments() {
  const translate = useTranslate(options);
  const language = useLanguage();
  const { keepDocuments } = useSettings();
  const change = useChange();
  const toast = useToast();
  const [changes, setChanges] = useState(0);
  const answer = useResult((signal) => call(keptProtocol, 'list', {}, signal), [changes]);
  const documents = answer.state === 'here' ? answer.value.documents : [];
  const remove = (id: number) =>
    void call(keptProtocol, 'remove', { id }).then(() => setChanges(changes + 1));
  const clear = () =>
    void call(keptProtocol, 'clear', {}).then(({ ok }) => {
      setChanges(changes + 1);
      if (ok) toast({ text: translate('keptCleared') });
    });
  const size = documents.reduce((sum, { bytes }) => sum + bytes, 0);
  return (
    <Section name="kept" title={translate('kept')} icon={PageIcon} hint={translate('keptHint')}>
      <Managed name="keepDocuments">
        <Toggle
          label={translate('keepDocuments')}
          checked={keepDocuments}
          onChange={(checked) => change('keepDocuments', checked)}
        />
      </Managed>
      {answer.state === 'fault' && <FaultNotice fault={answer.fault} />}
      {answer.state === 'here' && documents.length === 0 && <p class="rp-muted">{translate('keptNone')}</p>}
      {documents.length > 0 && (
        <>
          <div class="options-row">
            <p>{translate('keptSize', { size: formatBytes(size, language) })}</p>
            <Button icon={DeleteIcon} onClick={clear}>
              {translate('keptClear')}
            </Button>
          </div>
          <ul class="options-list">
            {documents.map((document) => (
              <Kept key={document.id} document={document} onRemove={() => remove(document.id)} />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function Kept({ document, onRemove }: { readonly document: KeptDocument; readonly onRemove: () => void }) {
  const translate = useTranslate(options);
  const surface = useLanguage();
  const { symbol, language, address, bytes, keptAt } = document;
  const name = symbol ?? nameOf(address);
  return (
    <li class="options-row" data-kept={name}>
      <div>
        <bdi>{name}</bdi>
        <p class="rp-muted">
          {translate('keptOne', {
            language: isolated(language ? languageFacts(language).name : '—'),
            size: formatBytes(bytes, surface),
            date: formatDate(new Date(keptAt).toISOString().slice(0, 10), surface),
          })}
        </p>
      </div>
      <IconButton icon={DeleteIcon} label={translate('keptRemove', { name })} onClick={onRemove} />
    </li>
  );
}

/** A name in another script, kept from turning the words around it (Unicode's first strong isolate). */
const isolated = (name: string) => `\u2068${name}\u2069`;
