import * as v from 'valibot';

/** How often a backup is put into the downloads folder. */
export const PERIODS = ['never', 'day', 'week'] as const;
export type Period = (typeof PERIODS)[number];

const DAY_MS = 86_400_000;
const LENGTHS: Readonly<Record<Period, number>> = { never: Infinity, day: DAY_MS, week: 7 * DAY_MS };

export const ScheduleSchema = v.object({
  every: v.fallback(v.picklist(PERIODS), 'never'),
  /** The last backup, in milliseconds since 1970; null before the first. */
  madeAt: v.fallback(v.nullable(v.number()), null),
  /** Why the last try failed: the code of a fault; null where it did not. */
  fault: v.fallback(v.nullable(v.string()), null),
});
export type Schedule = v.InferOutput<typeof ScheduleSchema>;

/**
 * Whether a backup is due. One from the future tells that the clock was set back: waiting until then could take years.
 * @param changedAt when excerpts changed last, in milliseconds since 1970; null where nothing was ever done
 */
export function isDue({ every, madeAt }: Schedule, changedAt: number | null, now: number): boolean {
  if (every === 'never' || changedAt === null) return false;
  return madeAt === null || madeAt > now || (changedAt > madeAt && now - madeAt >= LENGTHS[every]);
}
