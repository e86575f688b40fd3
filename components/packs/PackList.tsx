import { useState } from 'preact/hooks';
import packs from '../../data/messages/packs.json' with { type: 'json' };
import type { Fault } from '../../lib/faults/index.ts';
import type { IndexDatabase, StoredPack } from '../../lib/index/database.ts';
import { LEARNED } from '../../lib/index/learned.ts';
import { LearnedStore } from '../../lib/learned/store.ts';
import { exportPack } from '../../lib/packs/index.ts';
import { movePack, removePack, switchPack } from '../../lib/packs/manage.ts';
import { Button, Dialog, FaultNotice } from '../controls/index.ts';
import { useTranslate } from '../theme/index.ts';
import { download } from './download.ts';
import { PackRow } from './PackRow.tsx';
import { useMovedFocus } from './useMovedFocus.ts';
import { usePackName } from './usePackName.ts';

export interface PackListProps {
  readonly database: IndexDatabase;
  readonly packs: readonly StoredPack[];
  readonly onChange: () => void;
}

/** The packs that are there, in the order in which they are asked. */
export function PackList({ database, packs: present, onChange }: PackListProps) {
  const translate = useTranslate(packs);
  const nameOf = usePackName();
  const [removing, setRemoving] = useState<StoredPack | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const save = async (pack: StoredPack): Promise<void> => {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    const written = await exportPack(database, pack.id, (part) => parts.push(Uint8Array.from(part)));
    setFault(written.ok ? null : written.fault);
    if (written.ok) download(`${pack.id}.zip`, parts, 'application/zip');
  };
  const remove = async (id: string): Promise<void> => {
    if (id === LEARNED.id) await new LearnedStore().clear();
    await removePack(database, id);
  };
  const then = (work: Promise<unknown>): void => {
    void work.finally(onChange);
  };
  const { list, onMove, moved } = useMovedFocus(present);
  const placed = present.find(({ id }) => id === moved);
  const movable = present.filter(({ id }) => id !== LEARNED.id).length;
  return (
    <section class="packs-list">
      <h2>{translate('installed')}</h2>
      {present.length > 1 && <p class="rp-muted">{translate('order')}</p>}
      {fault && <FaultNotice fault={fault} />}
      <ul ref={list}>
        {present.map((pack, at) => (
          <PackRow
            key={pack.id}
            pack={pack}
            first={at === 0}
            last={at === movable - 1}
            onSwitch={(on) => then(switchPack(database, pack.id, on))}
            onMove={(by) => {
              onMove(pack.id, by);
              then(movePack(database, pack.id, by));
            }}
            onExport={() => void save(pack)}
            onRemove={() => setRemoving(pack)}
          />
        ))}
      </ul>
      <p class="rp-unseen" role="status">
        {placed &&
          translate('place', {
            name: nameOf(placed),
            place: present.indexOf(placed) + 1,
            all: present.length,
          })}
      </p>
      <Dialog
        open={removing !== null}
        title={translate('removeQuestion', { name: removing ? nameOf(removing) : '' })}
        onClose={() => setRemoving(null)}
        actions={
          <Button
            look="danger"
            onClick={() => {
              if (removing) then(remove(removing.id));
              setRemoving(null);
            }}
          >
            {translate('remove')}
          </Button>
        }
      >
        <p>{translate('removeNote')}</p>
      </Dialog>
    </section>
  );
}
