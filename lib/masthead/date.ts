import { words } from './words.ts';

const months = new Map(
  words.flatMap((row) => row.months.map((name, index) => [name.toLowerCase(), index + 1] as const)),
);
const names = [...months.keys()].sort((one, other) => other.length - one.length).join('|');
const WRITTEN = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:er|º|ᵉʳ)?\s{1,2}(?:de\s)?(${names})(?:\s?/\s?\p{L}{1,10})?\s{1,2}(?:de\s|del\s)?(1[89]\d\d|20\d\d)(?!\d)`,
  'iu',
);
/** `22 December 2023` as Arabic lines show it: month, year, day. */
const TURNED = new RegExp(String.raw`(${names})\s(1[89]\d\d|20\d\d)\s(\d{1,2})(?!\d)`, 'iu');
const FIGURES = /(1[89]\d\d|20\d\d)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/u;

/** The first full date of a text as `YYYY-MM-DD`, in any of the six languages; null without one. */
export function dateIn(text: string): string | null {
  const written = WRITTEN.exec(text);
  if (written) return iso(written[3], months.get(written[2]?.toLowerCase() ?? ''), written[1]);
  const figures = FIGURES.exec(text);
  if (figures) return iso(figures[1], Number(figures[2]), figures[3]);
  const turned = TURNED.exec(text);
  return turned ? iso(turned[2], months.get(turned[1]?.toLowerCase() ?? ''), turned[3]) : null;
}

/** True for a text that is such a date and nothing else. */
export function isDate(text: string): boolean {
  const whole = text.trim();
  return [WRITTEN, FIGURES, TURNED].some((form) => form.exec(whole)?.[0] === whole);
}

function iso(year: string | undefined, month: number | undefined, day: string | undefined): string | null {
  if (!year || !month || month > 12 || !day || Number(day) < 1 || Number(day) > 31) return null;
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
}
