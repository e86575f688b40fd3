import rows from '../../data/detect/roman-sessions.json' with { type: 'json' };
import { calendarOf, councilYears, fromRoman, isPlausibleNumber, isPlausibleYear } from '../symbols/index.ts';
import type { Numbered } from './numbers.ts';
import type { Organ } from './organs.ts';

/** The numbers of the sessions with Roman numerals; the unit test checks the file against `RomanSessionsSchema`. */
interface RomanSessions {
  readonly assembly: readonly number[];
  readonly council: readonly (readonly number[])[];
  readonly special: Readonly<Record<string, readonly number[] | undefined>>;
}
const ROMAN: RomanSessions = rows;

/** Resolutions of the Security Council before the calendar's first year (1964). */
const EARLY_COUNCIL = { number: 199, year: 1964 };

/** Whether Security Council resolution `number` can be of `year`, give or take `slack` years. */
export function isCouncilYear(number: number, year: number, slack: number): boolean {
  const years = councilYears(number);
  if (years) return year >= years.from - slack && (years.to === null || year <= years.to + slack);
  if (number <= EARLY_COUNCIL.number) return number > 0 && year >= 1946 && year <= EARLY_COUNCIL.year;
  return year >= 2026 && number < 3500;
}

/** Whether the body can have adopted the number at all, by shape, session, serial and, where known, the year. */
export function fits(organ: Organ, numbered: Numbered, year: number | null): boolean {
  const { first, second, shape, prefix } = numbered;
  if (shape === 'climate') return organ.shape === 'climate';
  if (shape === 'council') return organ.shape === 'council' && isCouncilYear(first, second, 1);
  if (shape === 'roman') return romanFits(organ, numbered, year);
  if (numbered.session !== '') return first <= (organ.roman ?? 0) && within(organ, second);
  if (prefix !== '') return specialFits(organ, numbered, year);
  if (organ.shape === 'year') return yearFits(organ, first, second, year);
  if (organ.shape !== 'session' || !serialFits(organ, first, second)) return false;
  const listed = organ.years?.[first - 1];
  if (year === null) return true;
  return listed === undefined
    ? isPlausibleYear(organ.id, String(first), year)
    : year === listed || year === listed + 1;
}

function serialFits(organ: Organ, session: number, serial: number): boolean {
  if (calendarOf(organ.id)) return isPlausibleNumber(organ.id, session, serial);
  return session >= (organ.from ?? 1) && session <= (organ.last ?? 100) && within(organ, serial);
}

function within(organ: Organ, serial: number): boolean {
  const [resolutions = 0, from = 0, last = 0] = organ.serials ?? [];
  return serial > 0 && (serial <= resolutions || (serial >= from && serial <= last));
}

/** `2014/35`: the adoption year and the printed one differ at most by a session that runs over New Year. */
function yearFits(organ: Organ, printed: number, serial: number, year: number | null): boolean {
  if (printed < 1978 || printed > (organ.last ?? 2040) || !within(organ, serial)) return false;
  return year === null || Math.abs(year - printed) <= 1;
}

const FIRST_COUNCIL_SPECIAL_SESSION = 2006;
const FIRST_SLASHED_SPECIAL_SESSION = 6;
/** The 32nd was held in 2021; two more are allowed for. */
const LAST_SPECIAL_SESSION = 34;

function specialFits(organ: Organ, { first, prefix }: Numbered, year: number | null): boolean {
  if (organ.id === 'A/') {
    const known = year === null || isPlausibleYear('A/', `${prefix}${first}`, year);
    return known && first >= FIRST_SLASHED_SPECIAL_SESSION && first <= LAST_SPECIAL_SESSION;
  }
  if (organ.id !== 'A/HRC/' || prefix === 'ES-') return false;
  return first < 60 && (year === null || year >= FIRST_COUNCIL_SPECIAL_SESSION);
}

const LAST_ROMAN_ASSEMBLY = 30;
const NUMBER_SLACK = 110;

function romanFits(organ: Organ, numbered: Numbered, year: number | null): boolean {
  const { session: printed, first } = numbered;
  const session = fromRoman(printed);
  if (session === null) return organ.id === 'A/' && printed.includes('S-') && specialNumber(printed, first);
  if (organ.id === 'A/') {
    const last = ROMAN.assembly[session - 1];
    const before = ROMAN.assembly[session - 2] ?? 0;
    if (last === undefined || first > last + NUMBER_SLACK || first < before - NUMBER_SLACK) return false;
    return year === null || year === 1945 + session || year === 1946 + session;
  }
  if (organ.id === 'E/') {
    if (Math.abs(first - councilNumber(session)) > NUMBER_SLACK) return false;
    return session <= 63 && (year === null || Math.abs(year - (1945.5 + session / 2)) <= 2);
  }
  if (organ.id === 'T/') return session > LAST_ROMAN_ASSEMBLY && session <= 70;
  return /^E\/CN\.[3467]\/$/.test(organ.id) && first < 60;
}

function specialNumber(session: string, number: number): boolean {
  const [from = 1, to = 0] = ROMAN.special[session] ?? [];
  return number >= from - 2 && number <= to + 2;
}

function councilNumber(session: number): number {
  const at = Math.max(
    1,
    ROMAN.council.findIndex(([listed = 0]) => listed >= session),
  );
  const [from = 0, low = 0] = ROMAN.council[at - 1] ?? [];
  const [to = 1, high = 0] = ROMAN.council[at] ?? [];
  return low + ((high - low) * (session - from)) / (to - from);
}
