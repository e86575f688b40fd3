import { useEffect, useState } from 'preact/hooks';
import library from '../../data/messages/library.json' with { type: 'json' };
import type { Fault } from '../../lib/faults/index.ts';
import { writeBackup, type Backup } from '../../lib/highlights/backup/index.ts';
import { backupName } from '../../lib/highlights/backup/name.ts';
import { highlightsProtocol } from '../../lib/highlights/index.ts';
import { call, type ReplyOf } from '../../lib/messages/index.ts';
import { readSettings } from '../../lib/settings/index.ts';
import { Button, DeleteIcon, DownloadIcon, IconButton } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { useNames } from './context.ts';
import { download } from './download.ts';

type Copy = ReplyOf<(typeof highlightsProtocol)['calls']['copies']>['copies'][number];

export interface CopiesProps {
  /** Shows what restoring would change. */
  readonly onRestore: (backup: Backup) => void;
  readonly onFault: (fault: Fault) => void;
}

/** The copies that were made by themselves before the database changed its form; nothing where there are none. */
export function Copies({ onRestore, onFault }: CopiesProps) {
  const translate = useTranslate(library);
  const names = useNames();
  const [copies, setCopies] = useState<readonly Copy[]>([]);
  const read = async () => {
    const answer = await call(highlightsProtocol, 'copies', {});
    if (answer.ok) setCopies(answer.value.copies);
    else onFault(answer.fault);
  };
  useEffect(() => void read(), []);
  if (copies.length === 0) return null;

  const asBackup = async ({ number, at }: Copy): Promise<Backup | null> => {
    const answer = await call(highlightsProtocol, 'copy', { number });
    if (!answer.ok) {
      onFault(answer.fault);
      return null;
    }
    const { highlights } = answer.value;
    return { made: new Date(at).toISOString(), settings: await readSettings(), highlights, packs: [] };
  };
  const restore = async (copy: Copy) => {
    const backup = await asBackup(copy);
    if (backup) onRestore(backup);
  };
  const save = async (copy: Copy) => {
    const backup = await asBackup(copy);
    if (backup) download(backupName(copy.at), 'application/zip', writeBackup(backup));
  };
  const drop = async ({ number }: Copy) => {
    const answer = await call(highlightsProtocol, 'dropCopy', { number });
    if (!answer.ok) onFault(answer.fault);
    await read();
  };

  return (
    <section class="dialog-form">
      <h3>{translate('copies')}</h3>
      <ul class="copies">
        {copies.map((copy) => (
          <li key={copy.number}>
            <span>
              {names.day(copy.at)} · {translate('count', { count: copy.count })}
            </span>
            <Button onClick={() => void restore(copy)}>{translate('restoreCopy')}</Button>
            <IconButton icon={DownloadIcon} label={translate('download')} onClick={() => void save(copy)} />
            <IconButton icon={DeleteIcon} label={translate('delete')} onClick={() => void drop(copy)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
