import { useEffect, useRef, useState } from 'preact/hooks';
import library from '../../data/messages/library.json' with { type: 'json' };
import type { Fault } from '../../lib/faults/index.ts';
import {
  mergeable,
  previewPacks,
  previewRestore,
  restorePacks,
  type Backup,
  type Preview,
} from '../../lib/highlights/backup/index.ts';
import { formatDate } from '../../lib/i18n/index.ts';
import type { IndexDatabase } from '../../lib/index/database.ts';
import { changeSettings, readSettings } from '../../lib/settings/index.ts';
import { Button, FaultNotice, Progress } from '../controls/index.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';
import { useActions } from './context.ts';
import type { View } from './view.ts';

export interface RestorePreviewProps {
  readonly backup: Backup;
  readonly view: View;
  readonly packs: IndexDatabase;
  readonly onDone: () => void;
}

const ROWS = [
  ['previewAdded', 'added'],
  ['previewChanged', 'changed'],
  ['previewSame', 'same'],
  ['previewOnlyHere', 'onlyHere'],
] as const;

/** Shows what a backup would change, and changes it: packs first, so that a broken one leaves the excerpts alone. */
export function RestorePreview({ backup, view, packs, onDone }: RestorePreviewProps) {
  const translate = useTranslate(library);
  const language = useLanguage();
  const actions = useActions();
  const [packPreview, setPackPreview] = useState<Preview | null>(null);
  const [running, setRunning] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const present = (view.all ?? []).map(({ highlight }) => highlight);
  const preview = previewRestore(backup.highlights, present);
  // Who chose the file goes on here: the preview comes below the button that was pressed, or in its place.
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    let shown = true;
    void previewPacks(packs, backup.packs).then((found) => shown && setPackPreview(found));
    return () => {
      shown = false;
    };
  }, [backup]);

  const restore = async (replace: boolean) => {
    setRunning(true);
    const installed = await restorePacks(packs, backup.packs, replace);
    setRunning(false);
    setFault(installed.ok ? null : installed.fault);
    if (!installed.ok) return;
    onDone();
    const highlights = replace ? backup.highlights : mergeable(backup.highlights, present);
    if (!(await actions.restore(highlights, replace))) return;
    const { colourNames } = await readSettings();
    const changed = await changeSettings(
      replace ? backup.settings : { colourNames: { ...backup.settings.colourNames, ...colourNames } },
    );
    if (!changed.ok) setFault(changed.fault);
  };

  return (
    <section class="dialog-form">
      <h3 ref={heading} tabIndex={-1}>
        {translate('backupMade', { date: formatDate(backup.made.slice(0, 10), language) })}
      </h3>
      <table class="preview">
        <thead>
          <tr>
            <td />
            <th scope="col">{translate('excerpts')}</th>
            <th scope="col">{translate('packs')}</th>
          </tr>
        </thead>
        <tbody>
          {ROWS.map(([label, count]) => (
            <tr key={label}>
              <th scope="row">{translate(label)}</th>
              <td>{preview[count]}</td>
              <td>{packPreview?.[count]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p class="rp-muted">{translate('mergeHow')}</p>
      {fault && <FaultNotice fault={fault} />}
      {running && <Progress label={translate('restoring')} />}
      <div class="dialog-row">
        <Button disabled={running || !packPreview} onClick={() => void restore(false)}>
          {translate('merge')}
        </Button>
        <Button look="danger" disabled={running || !packPreview} onClick={() => void restore(true)}>
          {translate('replace')}
        </Button>
      </div>
    </section>
  );
}
