import { detailOf } from '../../faults/index.ts';
import { IndexDatabase } from '../../index/database.ts';
import { readSettings } from '../../settings/index.ts';
import type { HighlightStore } from '../store.ts';
import { isDue } from './due.ts';
import { writeBackup } from './file.ts';
import { backupName } from './name.ts';
import { saveOwnPacks } from './packs.ts';
import { putAway } from './put-away.ts';
import { changeSchedule, mayDownload, readSchedule } from './schedule.ts';

/** Held by the backup that is being made: a second one is not begun beside it. */
const LOCK = 'rapporteur-scheduled-backup';

/**
 * Puts a backup into the downloads folder where one is due. Called when the background starts and after each change: no
 * clock wakes the browser for it. What fails is noted for the reader and tried again at the next occasion.
 */
export async function backUpIfDue(store: HighlightStore, now = Date.now()): Promise<void> {
  const schedule = await readSchedule();
  if (schedule.every === 'never') return;
  if (!isDue(schedule, await store.changedAt(), now)) return;
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (!lock) return;
    try {
      if (!(await mayDownload())) throw new Error('the permission to download was taken back');
      await putAway(`Rapporteur/${backupName(now)}`, await everything(store, now));
      await changeSchedule({ madeAt: now, fault: null });
    } catch (thrown) {
      await changeSchedule({ fault: detailOf(thrown) });
    }
  });
}

async function everything(store: HighlightStore, now: number): Promise<Uint8Array> {
  const packs = await saveOwnPacks(new IndexDatabase());
  if (!packs.ok) throw new Error(packs.fault.code);
  return writeBackup({
    made: new Date(now).toISOString(),
    settings: await readSettings(),
    highlights: await store.all(),
    packs: packs.value,
  });
}
