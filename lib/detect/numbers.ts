import { fromHan, toRoman } from '../symbols/index.ts';
import { letterOf } from './letters.ts';

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
  /** Roman session as the key writes it: `XXI`, `S-VI`; or the body of a climate decision, `CP.21`. */
  readonly session: string;
  readonly letters: string;
  readonly further: readonly Part[];
}

/** Offset behind the last letter of the number's parts. */
export function endOf(numbered: Numbered): number {
  return numbered.further.at(-1)?.end ?? numbered.end;
}

const BEFORE_SLASH = /(?:^|\D)(\d{1,4})$/;
const PREFIX = /(?:(?<![A-Z])(E?S)-|د[اإ] ?(ط?) ?[-–] ?)$/i;
const AFTER_SLASH = /\/(\d{1,3})(?![\d/%a-z]|[.,]\d|:\d)/y;
const CLIMATE = /\/(?:(CP|CMP|CMA)\.(\d{1,2})|م ?ا ?(ت|ات)? ?-? ?(\d{1,2}))(?![\d/])/y;
/** What a citation never follows directly: paths, decimals, money, part numbers. */
const LEFT = /[A-Z0-9/.@#%&=+$€£_^~<>\\-]/;
const GLUED_WORD = /[a-z]{4}$/;

/** The number whose slash stands at `slash`, or null; `from` bounds the search to the left. */
export function slashNumber(text: string, slash: number, from: number): Numbered | null {
  const digits = BEFORE_SLASH.exec(text.slice(Math.max(from, slash - 5), slash))?.[1];
  if (!digits) return null;
  const first = slash - digits.length;
  const prefix = PREFIX.exec(text.slice(Math.max(from, first - 7), first));
  const start = prefix ? first - prefix[0].length : first;
  if (!prefix && start > from && LEFT.test(text.charAt(start - 1))) return null;
  if (
    /[a-z]$/i.test(text.slice(from, start).slice(-1)) &&
    !GLUED_WORD.test(text.slice(Math.max(from, start - 4), start))
  )
    return null;
  const common = { start, first: Number(digits), letters: '', further: [] };
  CLIMATE.lastIndex = slash;
  const climate = prefix ? null : CLIMATE.exec(text);
  if (climate) {
    const [, body, session, arabicKyoto, arabicSession] = climate;
    const of = body ? `${body}.${session ?? ''}` : `${arabicKyoto ? 'CMP' : 'CP'}.${arabicSession ?? ''}`;
    return { ...common, end: CLIMATE.lastIndex, shape: 'climate', second: 0, prefix: '', session: of };
  }
  AFTER_SLASH.lastIndex = slash;
  const serial = AFTER_SLASH.exec(text)?.[1];
  if (!serial) return null;
  const special = prefix ? (prefix[1]?.toUpperCase() === 'ES' || prefix[2] ? 'ES-' : 'S-') : '';
  return {
    ...common,
    end: AFTER_SLASH.lastIndex,
    shape: 'session',
    second: Number(serial),
    prefix: special,
    session: '',
  };
}

const INSIDE =
  /\((?:([IVXLC]{1,7})|(E?S)-([IVXLC]{1,5})|((?:19|20)\d\d)|د(ا ?ط?)? ?[-–]? ?(\d{1,2})|([一二三四五六七八九十]{1,4}))\)(?!\d)/y;
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
  if (start > from && LEFT.test(text.charAt(start - 1))) return null;
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
    further: [],
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
