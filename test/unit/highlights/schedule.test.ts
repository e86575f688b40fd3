import { expect, it } from 'vitest';
import { backupName } from '../../../lib/highlights/backup/name.ts';
import { isDue } from '../../../lib/highlights/backup/due.ts';

const DAY = 86_400_000;
const NOW = Date.UTC(2026, 4, 20, 12);

it.each([
  ['never where it is switched off', { every: 'never', madeAt: null }, NOW, false],
  ['not before anything was done', { every: 'day', madeAt: null }, null, false],
  ['at once where there is none yet', { every: 'week', madeAt: null }, NOW - 1, true],
  ['not within the day', { every: 'day', madeAt: NOW - DAY + 1 }, NOW, false],
  ['after a day', { every: 'day', madeAt: NOW - DAY }, NOW, true],
  ['not within the week', { every: 'week', madeAt: NOW - 6 * DAY }, NOW, false],
  ['not where nothing changed since', { every: 'day', madeAt: NOW - 9 * DAY }, NOW - 10 * DAY, false],
  ['at once where the clock was set back', { every: 'week', madeAt: NOW + 9 * DAY }, NOW - 1, true],
] as const)('a backup is due %s', (_, schedule, changedAt, due) => {
  expect(isDue({ ...schedule, fault: null }, changedAt, NOW)).toBe(due);
});

it('a backup is named by its day', () => {
  expect(backupName(NOW)).toBe('rapporteur-2026-05-20.rapporteur.zip');
});
