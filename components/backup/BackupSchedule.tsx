import { useEffect, useState } from 'preact/hooks';
import library from '../../data/messages/library.json' with { type: 'json' };
import { PERIODS, type Period, type Schedule } from '../../lib/highlights/backup/due.ts';
import {
  askForDownloads,
  changeSchedule,
  leaveDownloads,
  readSchedule,
  watchSchedule,
} from '../../lib/highlights/backup/schedule.ts';
import { formatDate } from '../../lib/i18n/index.ts';
import { Notice, SegmentedControl } from '../controls/index.ts';
import { useLanguage, useTranslate } from '../theme/index.ts';
import './backup.css';

/** How often a backup goes into the downloads folder, and when one did last. */
export function BackupSchedule() {
  const translate = useTranslate(library);
  const language = useLanguage();
  const [schedule, setSchedule] = useState<Schedule | null>(null);
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const watching = new AbortController();
    const read = () =>
      void readSchedule().then((now) => {
        if (!watching.signal.aborted) setSchedule(now);
      });
    read();
    watchSchedule(watching.signal, read);
    return () => watching.abort();
  }, []);
  if (!schedule) return null;

  // The browser asks only at the moment of a click: nothing is awaited before.
  const choose = async (every: Period) => {
    const given =
      every === 'never'
        ? await leaveDownloads().then(() => true)
        : await askForDownloads().catch(() => false);
    setRefused(!given);
    await changeSchedule({ every: given ? every : 'never', fault: null });
  };
  const last = schedule.madeAt;
  return (
    <section class="backup-schedule">
      <SegmentedControl
        label={translate('schedule')}
        value={schedule.every}
        choices={PERIODS.map((value) => ({ value, label: translate(`schedule-${value}`) }))}
        hint={translate('scheduleHow')}
        onChange={(every) => void choose(every)}
      />
      {refused && <Notice tone="warning">{translate('scheduleRefused')}</Notice>}
      {schedule.fault !== null && <Notice tone="warning">{translate('scheduleFailed')}</Notice>}
      {schedule.every !== 'never' && (
        <p class="rp-muted">
          {last === null
            ? translate('scheduleNone')
            : translate('scheduleLast', {
                date: formatDate(new Date(last).toISOString().slice(0, 10), language),
              })}
        </p>
      )}
    </section>
  );
}
