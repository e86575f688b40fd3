import { fromHan, fromRoman, toRoman } from '../symbols/index.ts';
import { letterOf } from './letters.ts';
import { isDigit } from './numeric.ts';

export type Shape = 'session' | 'council' | 'roman' | 'climate';

/** A part of a resolution printed by its letter alone: the `B` of `53/243 A and B`. */
export interface Part {
  readonly start: number;
  readonly end: number;
  readonly letters: string;
}

/** A number that could be a resolution's or decision's: it cites only with a licence (a word, a list, a date). */
export interface Numbered {
  /** Folded offsets of number and letters. */
  readonly start: number;
  readonly end: number;
  readonly shape: Shape;
  /** Session, year, or the running number of a bracketed form. */
  readonly first: number;
  /** Serial after the slash, or the year in brackets. */
  readonly second: number;
  /** Special and emergency special session. */
  readonly prefix: '' | 'S-' | 'ES-';
  /** Roman session as printed or as the key writes it: `XXI`, `S-VI`; or the body of a climate decision, `CP.21`. */
  readonly session: string;
  readonly letters: string;
  readonly further: readonly Part[];
}

/** Offset behind the last letter of the number's parts. */
export function endOf({ end, further }: Numbered): number {
  return further.length > 0 ? (further[further.length - 1]?.end ?? end) : end;
}

const NO_PARTS: readonly Part[] = [];
const ZERO = 0x30;
const SPACE = 0x20;
const HYPHEN = 0x2d;
const DASH = 0x2013;
const isCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;
const isSmall = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a;
/** What a citation never follows directly: paths, decimals, money, part numbers. */
const JOINED = '/.@#%&=+$€£_^~<>\\-';
const PREFIX = /(?:(?<![A-Z])(E?S)-|د[اإ] ?(ط?) ?[-–] ?)$/i;
const CLIMATE = /\/(?:(CP|CMP|CMA)\.(\d{1,2})|م ?ا ?(ت|ات)? ?-? ?(\d{1,2}))(?![\d/])/y;
const GLUED_WORD = /[a-z]{4}$/;
/** Four figures make a year, three a serial. */
const MOST_DIGITS = { before: 4, after: 3 };

/** The number whose slash stands at `slash`, or null; `from` bounds the search to the left. */
export function slashNumber(text: string, slash: number, from: number): Numbered | null {
  let first = slash;
  while (first > from && isDigit(text.charCodeAt(first - 1))) first -= 1;
  if (first === slash) return romanSession(text, slash, from);
  if (slash - first > MOST_DIGITS.before) return null;
  const prefix = prefixBefore(text, first, from);
  const start = first - prefix.length;
  if (prefix.kind === '' && start > from && isJoined(text, start, from)) return null;
  const value = numberIn(text, first, slash);
  const end = serialEnd(text, slash);
  if (end === 0) return prefix.kind === '' ? climateNumber(text, slash, start, value) : null;
  const second = numberIn(text, slash + 1, end);
  return {
    start,
    end,
    shape: 'session',
    first: value,
    second,
    prefix: prefix.kind,
    session: '',
    letters: '',
    further: NO_PARTS,
  };
}

/** The number that the digits between two offsets write, without a text of its own. */
function numberIn(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - ZERO;
  return value;
}

const ROMAN = /(?<![\w/.@#-])[IVX]{1,5}$/;

/** `X/2`: a decision of a conference whose early sessions have Roman numerals. */
function romanSession(text: string, slash: number, from: number): Numbered | null {
  if (!'IVX'.includes(text.charAt(slash - 1) || ' ')) return null;
  const session = ROMAN.exec(text.slice(Math.max(from, slash - 7), slash))?.[0];
  const end = session ? serialEnd(text, slash) : 0;
  if (!session || end === 0) return null;
  return {
    start: slash - session.length,
    end,
    shape: 'session',
    first: fromRoman(session) ?? 0,
    second: Number(text.slice(slash + 1, end)),
    prefix: '',
    session,
    letters: '',
    further: NO_PARTS,
  };
}

const NO_PREFIX = { kind: '', length: 0 } as const;

function prefixBefore(
  text: string,
  first: number,
  from: number,
): { kind: '' | 'S-' | 'ES-'; length: number } {
  // Behind the hyphen a blank may stand: most numbers have a blank before them, and no hyphen before it.
  const before = text.charCodeAt(first - (text.charCodeAt(first - 1) === SPACE ? 2 : 1));
  const match =
    before === HYPHEN || before === DASH ? PREFIX.exec(text.slice(Math.max(from, first - 7), first)) : null;
  if (!match) return NO_PREFIX;
  return { kind: match[1]?.toUpperCase() === 'ES' || match[2] ? 'ES-' : 'S-', length: match[0].length };
}

function isJoined(text: string, start: number, from: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (before === SPACE) return false;
  if (isSmall(before)) return !GLUED_WORD.test(text.slice(Math.max(from, start - 4), start));
  return isDigit(before) || isCapital(before) || JOINED.includes(text.charAt(start - 1));
}

/** Offset behind the serial; 0 where no serial follows the slash. */
function serialEnd(text: string, slash: number): number {
  let end = slash + 1;
  while (isDigit(text.charCodeAt(end))) end += 1;
  const length = end - slash - 1;
  if (length === 0 || length > MOST_DIGITS.after) return 0;
  const next = text.charCodeAt(end);
  if (isSmall(next) || next === 0x2f || next === 0x25) return 0;
  const isDecimal = (next === 0x2e || next === 0x2c || next === 0x3a) && isDigit(text.charCodeAt(end + 1));
  return isDecimal ? 0 : end;
}

function climateNumber(text: string, slash: number, start: number, first: number): Numbered | null {
  CLIMATE.lastIndex = slash;
  const climate = CLIMATE.exec(text);
  if (!climate) return null;
  const [, body, number, arabicKyoto, arabicNumber] = climate;
  const session = body ? `${body}.${number ?? ''}` : `${arabicKyoto ? 'CMP' : 'CP'}.${arabicNumber ?? ''}`;
  return {
    start,
    end: CLIMATE.lastIndex,
    shape: 'climate',
    first,
    second: 0,
    prefix: '',
    session,
    letters: '',
    further: NO_PARTS,
  };
}

const INSIDE =
  /\((?:([IVXLC]{1,7})|(E?S)-([IVXLC]{1,5})|((?:19|20)\d\d)|د(ا ?ط?)? ?[-–]? ?(\d{1,2})|([一二三四五六七八九十]{1,4}))(?:\)|\(\)\)?)(?!\d)/y;
const BEFORE_BRACKET =
  /(\d{1,4}|(?<=第)[一二三四五六七八九〇]{1,4})(?: ?([A-Z](?:[-–][A-Z])?|ا?لف|باء|جيم|دال|هاء|واو|زاي|حاء|[甲乙丙丁]))?[ \n]?$/;
const LONGEST_HEAD = 14;

/** The number whose session or year stands in the brackets that open at `bracket`, or null. */
export function bracketNumber(text: string, bracket: number, from: number): Numbered | null {
  INSIDE.lastIndex = bracket;
  const inside = INSIDE.exec(text);
  if (!inside) return null;
  const head = text.slice(Math.max(from, bracket - LONGEST_HEAD), bracket);
  const before = BEFORE_BRACKET.exec(head);
  const printed = before?.[1];
  if (!before || !printed) return null;
  const start = bracket - head.length + before.index;
  if (start > from && isJoined(text, start, from)) return null;
  const [, roman, special, specialSession, year, arabic, arabicSession, han] = inside;
  const value = /^\d/.test(printed) ? Number(printed) : (fromHan(printed) ?? 0);
  if (value === 0) return null;
  return {
    start,
    end: INSIDE.lastIndex,
    shape: year ? 'council' : 'roman',
    first: value,
    second: Number(year ?? 0),
    prefix: '',
    session:
      roman ?? (special ? `${special}-${specialSession ?? ''}` : otherSession(arabic, arabicSession, han)),
    letters: before[2] ? letterOf(before[2]) : '',
    further: NO_PARTS,
  };
}

/** The session as Arabic or Chinese brackets it: `د-15` → `XV`, `دإ-6` → `S-VI`, `دإط-5` → `ES-V`, `三` → `III`. */
function otherSession(
  arabic: string | undefined,
  session: string | undefined,
  han: string | undefined,
): string {
  if (han) return toRoman(fromHan(han) ?? 0);
  if (!session) return '';
  const prefix = arabic?.includes('ط') ? 'ES-' : arabic ? 'S-' : '';
  return prefix + toRoman(Number(session));
}
