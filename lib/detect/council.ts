import { councilYears } from '../symbols/index.ts';
import { firstAfter, lastBefore, type Stretch } from './order.ts';
import type { OrganMention } from './organs.ts';
import type { Trigger } from './triggers.ts';
import { expression } from './words/expression.ts';
import { anyOf, signs } from './words/signs.ts';

/** A Security Council resolution cited without its year, or a committee named after it. */
export interface CouncilNumber extends Stretch {
  readonly symbol: string;
  readonly kind: 'resolution' | 'committee';
}

const LOWEST = 100;
/** Numbers that a reader takes for years. */
const YEAR_LIKE = { from: 1945, to: 2035 };

/** The key, where the number tells its year; a number that could be a year only where the Council is named. */
function keyOfNumber(number: number, named: boolean): string | null {
  if (number < LOWEST || (!named && number >= YEAR_LIKE.from && number <= YEAR_LIKE.to)) return null;
  const years = councilYears(number);
  return years && years.from === years.to ? `S/RES/${number}(${years.from})` : null;
}

const ITEM =
  /[ \n]?[,،、]?[ \n]?(?:and[ \n]|et[ \n]|y[ \n]|e[ \n]|и[ \n]|و[ \n]?|No\.[ \n]?|n[o°][ \n]|№[ \n]?|رقم[ \n])?(\d{3,4})(?![\d/%]|[ \n]?[(×]|[.,:]\d|[ \n]?(?:[xpм]|px|words|mots|км|km|m)(?!\p{L}))/uy;
const MOST_NUMBERS = 30;
/** The word for a resolution of the Council alone. */
const OWN_WORD = 'UNSCR';

/** "resolutions 1325 and 2250": numbers without year behind an announcing word, or behind it and the Council's name. */
export function councilNumbers(
  text: string,
  triggers: readonly Trigger[],
  mentions: readonly OrganMention[],
): CouncilNumber[] {
  const found: CouncilNumber[] = [];
  for (const trigger of triggers) {
    if (trigger.word !== 'resolution') continue;
    const council = firstAfter(mentions, trigger.end);
    const isInside =
      council?.organ === 'S/' &&
      council.start - trigger.end <= 12 &&
      !/\d/.test(text.slice(trigger.end, council.start));
    const inside = isInside ? council : null;
    const before = lastBefore(mentions, trigger.start);
    const named =
      (inside !== null && /[ \n]\d/.test(text.slice(inside.end, inside.end + 2))) ||
      (before?.organ === 'S/' && trigger.start - before.end <= 2) ||
      text.startsWith(OWN_WORD, trigger.start);
    BETWEEN.lastIndex = inside?.end ?? trigger.end;
    if (!BETWEEN.test(text)) continue;
    found.push(...listFrom(text, inside ? BETWEEN.lastIndex : trigger.end + 1, named));
  }
  return found;
}

/** What may stand between the Council's name and the numbers: "of the United Nations". */
const BETWEEN = /[^\d.,;:()\p{Lu}]{0,30}(?=[ \n]\d)|[ \n]/uy;

function listFrom(text: string, from: number, named: boolean): CouncilNumber[] {
  const found: CouncilNumber[] = [];
  ITEM.lastIndex = from;
  while (found.length < MOST_NUMBERS) {
    const digits = ITEM.exec(text)?.[1];
    if (!digits) break;
    const end = ITEM.lastIndex;
    const symbol = keyOfNumber(Number(digits), named);
    if (symbol === null) break;
    found.push({ start: end - digits.length, end, symbol, kind: 'resolution' });
  }
  return found;
}

const HAN_WORD = signs.resolution.zh.join('|');
const HAS_HAN_WORD = new RegExp(HAN_WORD);
const HAN_LIST = new RegExp(
  `第 ?\\d{3,4} ?号?(?:(?:[、和及与]|以及) ?第? ?\\d{3,4} ?号?){0,9}(?:${HAN_WORD})`,
  'g',
);

/** 第1325和2250号决议, without the years. */
export function councilNumbersHan(text: string): CouncilNumber[] {
  if (!HAS_HAN_WORD.test(text)) return [];
  return Array.from(text.matchAll(HAN_LIST)).flatMap((list) =>
    Array.from(list[0].matchAll(/\d{3,4}/g)).flatMap((match): CouncilNumber[] => {
      const symbol = keyOfNumber(Number(match[0]), true);
      const start = list.index + match.index;
      return symbol ? [{ start, end: start + match[0].length, symbol, kind: 'resolution' }] : [];
    }),
  );
}

const COMMITTEE = expression(
  String.raw`(?<![\w/.-])(\d{3,4}(?:\/\d{3,4}){0,3})(?:(?:[ -][A-ZÀ-ÞА-Я][\p{L}']{1,12}){0,2}[ -]| ?)(?:${anyOf(signs.committeeBehind)})|(?:${anyOf(signs.committeeBefore)})\p{L}{0,2}[ \n][«"“]?(\d{3,4}(?:\/\d{3,4}){0,3})(?![\d/(]|[ \n]\()`,
  'g',
);

const HAS_COMMITTEE = new RegExp(`${anyOf(signs.committeeBehind)}|${anyOf(signs.committeeBefore)}`);

/** "the 1540 Committee", 1267委员会: a committee of the Security Council, named after a resolution. */
export function councilCommittees(text: string): CouncilNumber[] {
  if (!HAS_COMMITTEE.test(text)) return [];
  return Array.from(text.matchAll(COMMITTEE)).flatMap((match): CouncilNumber[] => {
    const digits = match[1] ?? match[2] ?? '';
    const symbol = keyOfNumber(Number.parseInt(digits, 10), false);
    const start = match.index + match[0].indexOf(digits);
    return symbol ? [{ start, end: start + digits.length, symbol, kind: 'committee' }] : [];
  });
}
