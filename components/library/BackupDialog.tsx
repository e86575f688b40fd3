import { useEffect, useState } from 'preact/hooks';
import library from '../../data/messages/library.json' with { type: 'json' };
import type { Fault } from '../../lib/faults/index.ts';
import {
  mergeable,
  previewRestore,
  readBackup,
  writeBackup,
  type Backup,
} from '../../lib/highlights/backup/index.ts';
import { formatDate } from '../../lib/i18n/index.ts';
import { changeSettings, readSettings } from '../../lib/settings/index.ts';
import { BackupIcon, Button, Dialog, FaultNotice } from '../controls/index.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';
import { useActions } from './context.ts';
import { download, today } from './download.ts';
import { FileButton } from './FileButton.tsx';
import { StorageState } from './StorageState.tsx';
import type { View } from './view.ts';

export interface BackupDialogProps {
  readonly open: boolean;
  readonly view: View;
  readonly onClose: () => void;
}

/** Saves everything into one file, and takes such a file back after showing what will change. */
export function BackupDialog({ open, view, onClose }: BackupDialogProps) {
  const translate = useTranslate(library);
  const [backup, setBackup] = useState<Backup | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    if (open) return;
    setBackup(null);
    setFault(null);
  }, [open]);

  const save = async () => {
    const highlights = (view.all ?? []).map(({ highlight }) => highlight);
    const bytes = writeBackup({ made: new Date().toISOString(), settings: await readSettings(), highlights });
    download(`rapporteur-${today()}.rapporteur.zip`, 'application/zip', bytes);
  };
  const read = async (file: File) => {
    const result = readBackup(new Uint8Array(await file.arrayBuffer()));
    setFault(result.ok ? null : result.fault);
    setBackup(result.ok ? result.value : null);
  };

  return (
    <Dialog open={open} title={translate('backup')} onClose={onClose}>
      <div class="dialog-form">
        <p class="rp-muted">{translate('backupHow')}</p>
        <div class="dialog-row">
          <Button look="primary" icon={BackupIcon} onClick={() => void save()}>
            {translate('makeBackup')}
          </Button>
          <FileButton
            label={translate('restore')}
            accept=".zip,application/zip"
            onFile={(file) => void read(file)}
          />
        </div>
        {fault && <FaultNotice fault={fault} />}
        {backup && <Preview backup={backup} view={view} onDone={onClose} />}
        <StorageState />
      </div>
    </Dialog>
  );
}

interface PreviewProps {
  readonly backup: Backup;
  readonly view: View;
  readonly onDone: () => void;
}

function Preview({ backup, view, onDone }: PreviewProps) {
  const translate = useTranslate(library);
  const language = useLanguage();
  const actions = useActions();
  const present = (view.all ?? []).map(({ highlight }) => highlight);
  const { added, changed, same, onlyHere } = previewRestore(backup, present);
  const restore = async (replace: boolean) => {
    onDone();
    const highlights = replace ? backup.highlights : mergeable(backup, present);
    if (!(await actions.restore(highlights, replace))) return;
    const { colourNames } = await readSettings();
    await changeSettings(
      replace ? backup.settings : { colourNames: { ...backup.settings.colourNames, ...colourNames } },
    );
  };
  const rows = [
    ['previewAdded', added],
    ['previewChanged', changed],
    ['previewSame', same],
    ['previewOnlyHere', onlyHere],
  ] as const;
  return (
    <section class="dialog-form">
      <h3>{translate('backupMade', { date: formatDate(backup.made.slice(0, 10), language) })}</h3>
      <table class="preview">
        <tbody>
          {rows.map(([label, count]) => (
            <tr key={label}>
              <th scope="row">{translate(label)}</th>
              <td>{count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="rp-muted">{translate('mergeHow')}</p>
      <div class="dialog-row">
        <Button onClick={() => void restore(false)}>{translate('merge')}</Button>
        <Button look="danger" onClick={() => void restore(true)}>
          {translate('replace')}
        </Button>
      </div>
    </section>
  );
}
