import { councilYears } from '../symbols/index.ts';
import { isCouncilYear } from './calendar.ts';
import { datesIn } from './dates.ts';
import { lastBefore, type Stretch } from './order.ts';
import { endsSentence } from './sentence.ts';
import { triggersIn, type Trigger } from './triggers.ts';
import { FORWARD } from './words/index.ts';
import { expression } from './words/expression.ts';

/** A Security Council resolution cited by its number and its full date, in folded offsets. */
export interface DatedNumber extends Stretch {
  readonly symbol: string;
}

const DATED = FORWARD.map((words) => words.dated)
  .filter(Boolean)
  .join('|');
const NUMBER = expression(
  `(?<![\\d/.,(:-])(\\d{3,4})(?=,?[ \\n](?:${DATED})[ \\n]\\d{1,2}(?:er|º)?[ \\n]\\p{L})`,
  'g',
);
/** A date with the longest month and its words behind a number (UTF-16 units). */
const DATE_REACH = 60;
const HAN_NUMBER = /((?:19|20)\d\d) ?年 ?\d{1,2} ?月 ?\d{1,2} ?日第? ?(\d{3,4})(?= ?号)/g;
/** From a number to the word that closes its list. */
const HAN_LIST = /^[\d年月日第号、,和及与以 \n]{0,200}决议/;
const HAN_REACH = 204;
/** How far a list may reach from its word; the first number follows it at once. */
const LIST_REACH = 1500;
const AT_ONCE = 2;
const PLURAL = /(?:[sий]|ям|ями|ях|ات|ان|ين|تي|ي)(?:ها|هما|هم|ه)?$/i;

/**
 * "resolutions 1325 of 31 October 2000 and 2493 of 29 October 2019": numbers whose date is of their year, in a list that a
 * plural announces.
 */
export function datedNumbers(text: string): DatedNumber[] {
  let triggers: readonly Trigger[] | null = null;
  const found: DatedNumber[] = [];
  for (const { 1: digits = '', index } of text.matchAll(NUMBER)) {
    const end = index + digits.length;
    const year = datesIn(text.slice(end, end + DATE_REACH))[0]?.year;
    const symbol = year === undefined ? null : symbolOf(Number(digits), year);
    if (symbol === null) continue;
    triggers ??= triggersIn(text);
    const trigger = lastBefore(triggers, index);
    if (trigger && announces(text, trigger, index)) found.push({ start: index, end, symbol });
  }
  return text.includes('决议') ? [...found, ...datedNumbersHan(text)] : found;
}

function announces(text: string, trigger: Trigger, start: number): boolean {
  if (trigger.word !== 'resolution' || start - trigger.end > LIST_REACH) return false;
  if (start - trigger.end <= AT_ONCE) return true;
  return PLURAL.test(text.slice(trigger.start, trigger.end)) && !endsSentence(text.slice(trigger.end, start));
}

function datedNumbersHan(text: string): DatedNumber[] {
  return Array.from(text.matchAll(HAN_NUMBER)).flatMap((match): DatedNumber[] => {
    const [whole, year = '', digits = ''] = match;
    const end = match.index + whole.length;
    const symbol = symbolOf(Number(digits), Number(year));
    return symbol !== null && HAN_LIST.test(text.slice(end, end + HAN_REACH))
      ? [{ start: end - digits.length, end, symbol }]
      : [];
  });
}

/** The key, where the Council's calendar knows the number and the year is its own. */
function symbolOf(number: number, year: number): string | null {
  return councilYears(number) !== null && isCouncilYear(number, year, 0) ? `S/RES/${number}(${year})` : null;
}
