import { useEffect, useState } from 'preact/hooks';
import library from '../../data/messages/library.json' with { type: 'json' };
import type { Fault } from '../../lib/faults/index.ts';
import { readBackup, saveOwnPacks, writeBackup, type Backup } from '../../lib/highlights/backup/index.ts';
import { backupName } from '../../lib/highlights/backup/name.ts';
import type { IndexDatabase } from '../../lib/index/database.ts';
import { readSettings } from '../../lib/settings/index.ts';
import { BackupSchedule } from '../backup/BackupSchedule.tsx';
import { BackupIcon, Button, Dialog, FaultNotice, Progress } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { Copies } from './Copies.tsx';
import { download } from './download.ts';
import { FileButton } from './FileButton.tsx';
import { RestorePreview } from './RestorePreview.tsx';
import { StorageState } from './StorageState.tsx';
import type { View } from './view.ts';

export interface BackupDialogProps {
  readonly open: boolean;
  readonly view: View;
  readonly packs: IndexDatabase;
  readonly onClose: () => void;
}

/** Saves everything into one file, and takes such a file or an older copy back after showing what will change. */
export function BackupDialog({ open, view, packs, onClose }: BackupDialogProps) {
  const translate = useTranslate(library);
  const [backup, setBackup] = useState<Backup | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [saving, setSaving] = useState(false);
  useEffect(() => {
    if (open) return;
    setBackup(null);
    setFault(null);
  }, [open]);

  const save = async () => {
    if (saving) return;
    setSaving(true);
    const own = await saveOwnPacks(packs);
    setSaving(false);
    setFault(own.ok ? null : own.fault);
    if (!own.ok) return;
    const highlights = (view.all ?? []).map(({ highlight }) => highlight);
    const made = new Date();
    const settings = await readSettings();
    const bytes = writeBackup({ made: made.toISOString(), settings, highlights, packs: own.value });
    download(backupName(made.getTime()), 'application/zip', bytes);
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
        {saving && <Progress label={translate('saving')} />}
        {fault && <FaultNotice fault={fault} />}
        {backup && (
          <RestorePreview key={backup.made} backup={backup} view={view} packs={packs} onDone={onClose} />
        )}
        {!backup && (
          <>
            <BackupSchedule />
            <Copies onRestore={setBackup} onFault={setFault} />
            <StorageState />
          </>
        )}
      </div>
    </Dialog>
  );
}
