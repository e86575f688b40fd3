import { useState } from 'preact/hooks';
import packs from '../../data/messages/packs.json' with { type: 'json' };
import type { StoredPack } from '../../lib/index/database.ts';
import type { Preview as Read } from '../../lib/packs/desk/messages.ts';
import { isReaders, packId, packName } from '../../lib/packs/desk/state.ts';
import { Button, Select, TextField } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { Columns } from './Columns.tsx';
import { Counts } from './Counts.tsx';
import { Problems } from './Problems.tsx';
import { Rows } from './Rows.tsx';
import { Samples } from './Samples.tsx';
import type { Desk } from './useDesk.ts';

const NEW = '';

export interface PreviewProps {
  readonly file: File;
  readonly preview: Read;
  readonly packs: readonly StoredPack[];
  readonly desk: Desk;
}

/** What an import would do, before anything is written: counts, cards, columns, refused rows, and the pack's name. */
export function Preview({ file, preview, packs: present, desk }: PreviewProps) {
  const translate = useTranslate(packs);
  const { manifest } = preview.recognised;
  const own = present.filter(isReaders);
  const [updates, setUpdates] = useState(preview.compared.updates ?? NEW);
  const [name, setName] = useState(manifest?.title ?? packName(file));
  const [source, setSource] = useState(manifest?.source ?? '');
  const [licence, setLicence] = useState(manifest?.licence ?? '');
  const install = (): void => {
    const id = updates || (manifest?.id ?? packId(name));
    const version = manifest?.version ?? new Date(file.lastModified).toISOString().slice(0, 10);
    desk.install(
      {
        id,
        name: name.trim() || packName(file),
        version,
        licence,
        ...(source ? { url: source } : {}),
      },
      updates === NEW,
    );
  };
  const choose = (id: string): void => {
    setUpdates(id);
    const pack = own.find((each) => each.id === id);
    if (pack) setName(pack.name);
    desk.compare(id || null);
  };
  return (
    <div class="packs-preview">
      <h2 tabIndex={-1} data-begins>
        {translate('preview', { name: file.name })}
      </h2>
      <Counts preview={preview} />
      {preview.recognised.header && (
        <Columns
          recognised={preview.recognised}
          onMapping={(mapping) => desk.read(file, { mapping, updates: updates || null })}
        />
      )}
      <Samples records={preview.samples} terms={preview.terms} />
      <Rows preview={preview} onSave={(words) => desk.list(updates || null, words)} />
      {preview.problemCount > 0 && <Problems file={file} problems={preview.problems} />}
      <div class="packs-facts">
        <TextField label={translate('name')} value={name} onInput={setName} dir="auto" maxLength={120} />
        {own.length > 0 && (
          <Select
            label={translate('updates')}
            value={updates}
            choices={[
              { value: NEW, label: translate('newPack') },
              ...own.map((pack) => ({ value: pack.id, label: pack.name })),
            ]}
            onChange={choose}
          />
        )}
        <TextField
          label={translate('source')}
          value={source}
          onInput={setSource}
          dir="auto"
          maxLength={300}
        />
        <TextField
          label={translate('licence')}
          value={licence}
          onInput={setLicence}
          dir="auto"
          maxLength={200}
        />
      </div>
      <div class="packs-actions">
        <Button onClick={desk.cancel}>{translate('cancel')}</Button>
        <Button look="primary" onClick={install}>
          {preview.problemCount > 0 ? translate('addGood', { records: preview.records }) : translate('add')}
        </Button>
      </div>
    </div>
  );
}
