import calendars from '../../data/grammar/calendars.json' with { type: 'json' };
import councilYearRows from '../../data/grammar/council-years.json' with { type: 'json' };
import { fromRoman } from './numerals.ts';

/** Years, both included; `to` is null for a session that is still open. */
export interface Years {
  readonly from: number;
  readonly to: number | null;
}

/** How a body numbers its sessions, resolutions and decisions, as data/grammar/calendars has it. */
export type Calendar = (typeof calendars.bodies)[number];

const byBody: ReadonlyMap<string, Calendar> = new Map(calendars.bodies.map((row) => [row.body, row]));

/** The calendar of a body's sessions, by its prefix; null where the grammar has none. */
export function calendarOf(body: string): Calendar | null {
  return byBody.get(body) ?? null;
}

/** Every body with a calendar: those whose resolutions can be cited as session/serial. */
export const CALENDAR_BODIES: readonly string[] = calendars.bodies.map(({ body }) => body);

/**
 * The years in which a session sat: `A/` and `70` → 2015–2016, `S-30` → 2016, `ES-11` → 2022–, `XXX` → 1975. Null where
 * the grammar has no calendar for the body.
 */
export function sessionYears(body: string, session: string): Years | null {
  const [, prefix = '', number = ''] = /^(ES-|S-)?(\d{1,3}|[IVXLC]{1,8})$/i.exec(session) ?? [];
  const value = /^\d/.test(number) ? Number(number) : fromRoman(number.toUpperCase());
  if (!value) return null;
  if (prefix !== '') return body === 'A/' ? specialYears(prefix.toUpperCase(), value) : null;
  const row = byBody.get(body);
  if (!row || row.base === null) return null;
  if (row.counts === 'autumn') return { from: row.base + value, to: row.base + value + 1 };
  const from = row.counts === 'thrice' ? row.base + Math.floor((value - 1) / 3) : row.base + value;
  return { from, to: from };
}

function specialYears(prefix: string, session: number): Years | null {
  const list: readonly (Years & { session: number })[] =
    prefix === 'S-' ? calendars.special : calendars.emergency;
  const row = list.find((candidate) => candidate.session === session);
  return row ? { from: row.from, to: row.to } : null;
}

/** True where the body has had such a session and numbers resolutions or decisions so high (symbols.md 1.8). */
export function isPlausibleNumber(body: string, session: number, serial: number): boolean {
  const row = byBody.get(body);
  if (!row) return true;
  if (session < row.first || session > row.highest) return false;
  return isWithin(serial, row.resolutions) || isWithin(serial, row.decisions);
}

function isWithin(serial: number, [from = 1, to = 0]: readonly number[]): boolean {
  return serial >= from && serial <= to;
}

/** True where the body could have adopted a resolution of that session in that year; unknown calendars say true. */
export function isPlausibleYear(body: string, session: string, year: number): boolean {
  const years = sessionYears(body, session);
  return !years || (year >= years.from && (years.to === null || year <= years.to));
}

/** The years in which a Security Council resolution of this number can have been adopted; null below and above all. */
export function councilYears(number: number): Years | null {
  let before: number | null = null;
  for (const { year, first, last } of councilYearRows) {
    if (number < first) return before === null ? null : { from: before, to: year };
    if (number <= last) return { from: year, to: year };
    before = year;
  }
  return null;
}
