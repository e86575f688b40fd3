import { calendarOf, councilYears, fromRoman, isPlausibleNumber, isPlausibleYear } from '../symbols/index.ts';
import type { Numbered } from './numbers.ts';
import type { Organ } from './organs.ts';

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
/** Number of the last resolution of each session to 1975, General Assembly; sessions I–XXX. */
const ASSEMBLY_NUMBERS = [
  101, 191, 291, 363, 500, 622, 732, 814, 907, 997, 1145, 1235, 1362, 1506, 1620, 1744, 1871, 2006, 2022,
  2131, 2247, 2381, 2488, 2602, 2762, 2886, 3051, 3200, 3361, 3541,
];
/** Session and about the number of its resolutions, Economic and Social Council to 1977; between them on a line. */
const COUNCIL_NUMBERS = [
  [1, 10],
  [7, 160],
  [11, 300],
  [16, 510],
  [20, 590],
  [24, 663],
  [30, 790],
  [36, 980],
  [40, 1100],
  [44, 1270],
  [48, 1500],
  [52, 1680],
  [56, 1800],
  [60, 2010],
  [63, 2120],
] as const;
const NUMBER_SLACK = 110;

function romanFits(organ: Organ, numbered: Numbered, year: number | null): boolean {
  const { session: printed, first } = numbered;
  const session = fromRoman(printed);
  if (session === null) return organ.id === 'A/' && printed.includes('S-') && specialNumber(printed, first);
  if (organ.id === 'A/') {
    const last = ASSEMBLY_NUMBERS[session - 1];
    const before = ASSEMBLY_NUMBERS[session - 2] ?? 0;
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

/** The numbers of the special and emergency special sessions that had roman numerals. */
const SPECIAL_NUMBERS: Readonly<Record<string, readonly [number, number]>> = {
  'S-I': [104, 106],
  'S-II': [185, 189],
  'S-III': [1620, 1622],
  'S-IV': [1871, 1880],
  'S-V': [2248, 2251],
  'S-VI': [3201, 3202],
  'S-VII': [3362, 3362],
  'ES-I': [997, 1003],
  'ES-II': [1004, 1008],
  'ES-III': [1237, 1237],
  'ES-IV': [1474, 1474],
  'ES-V': [2252, 2257],
};

function specialNumber(session: string, number: number): boolean {
  const [from, to] = SPECIAL_NUMBERS[session] ?? [1, 0];
  return number >= from - 2 && number <= to + 2;
}

function councilNumber(session: number): number {
  const at = Math.max(
    1,
    COUNCIL_NUMBERS.findIndex(([listed]) => listed >= session),
  );
  const [from, low] = COUNCIL_NUMBERS[at - 1] ?? [0, 0];
  const [to, high] = COUNCIL_NUMBERS[at] ?? [1, 0];
  return low + ((high - low) * (session - from)) / (to - from);
}
