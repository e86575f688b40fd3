import { endOf, type Numbered } from './numbers.ts';
import { FORWARD } from './words/index.ts';
import { expression } from './words/expression.ts';

const MONTHS = FORWARD.flatMap((words) => words.months)
  .join('|')
  .replace(/[أإآ]/g, 'ا');
const DATED = FORWARD.map((words) => words.dated)
  .filter(Boolean)
  .join('|');
/** A full date: day, month in words, year. */
const DATE = expression(
  `(?<!\\d)\\d{1,2}(?:er|º|o|re)?[ \\n](?:de[ \\n])?(?:${MONTHS})[\\p{L}.]{0,8}(?:[ \\n]\\p{L}{1,8})?(?: ?/ ?\\p{L}{1,10})?[ \\n](?:de[ \\n]|del[ \\n])?((?:19|20)\\d\\d)(?!\\d)`,
  'gi',
);
/** The word that makes a date one of adoption. */
const INTRODUCED = expression(`(?<!\\p{L})(?:${DATED})[ \\n]$`, 'i');
const LONGEST_WORD = 14;
const HAN_DATE = /((?:19|20)\d\d) ?年 ?\d{1,2} ?月 ?\d{1,2} ?日/g;

export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly year: number;
  /** Introduced by "of", "en date du", "от" …: an adoption date where it follows a number. */
  readonly introduced: boolean;
}

const NONE: readonly DateMention[] = [];
const YEAR = /(?:19|20)\d\d/;

/** The full dates of a folded text from an offset on, in order. */
export function datesIn(text: string, from = 0): readonly DateMention[] {
  if (!YEAR.test(text)) return NONE;
  const found: DateMention[] = [];
  DATE.lastIndex = from;
  for (let match = DATE.exec(text); match; match = DATE.exec(text)) {
    const word = INTRODUCED.exec(text.slice(Math.max(0, match.index - LONGEST_WORD), match.index))?.[0];
    const start = match.index - (word?.length ?? 0);
    found.push({ start, end: DATE.lastIndex, year: Number(match[1]), introduced: word !== undefined });
  }
  HAN_DATE.lastIndex = from;
  for (let match = HAN_DATE.exec(text); match; match = HAN_DATE.exec(text))
    found.push({ start: match.index, end: HAN_DATE.lastIndex, year: Number(match[1]), introduced: true });
  return found.length > 1 ? found.sort((a, b) => a.start - b.start) : found;
}

/** A date this far before or behind all numbers dates none of them (UTF-16 units): a title, and the date itself. */
const REACH = 340;

/** The full dates that stand near the ordered numbers: only those can be of their adoption. */
export function datesAround(text: string, numbers: readonly Numbered[]): readonly DateMention[] {
  const first = numbers[0];
  const last = numbers[numbers.length - 1];
  if (!first || !last) return NONE;
  return datesIn(text.slice(0, endOf(last) + REACH), Math.max(0, first.start - REACH));
}
