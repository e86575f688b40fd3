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

/** The full dates of a folded text, in order. */
export function datesIn(text: string): DateMention[] {
  const found: DateMention[] = [];
  if (!/(?:19|20)\d\d/.test(text)) return found;
  for (const match of text.matchAll(DATE)) {
    const word = INTRODUCED.exec(text.slice(Math.max(0, match.index - LONGEST_WORD), match.index))?.[0];
    const start = match.index - (word?.length ?? 0);
    found.push({
      start,
      end: match.index + match[0].length,
      year: Number(match[1]),
      introduced: word !== undefined,
    });
  }
  for (const match of text.matchAll(HAN_DATE))
    found.push({
      start: match.index,
      end: match.index + match[0].length,
      year: Number(match[1]),
      introduced: true,
    });
  return found.sort((a, b) => a.start - b.start);
}
