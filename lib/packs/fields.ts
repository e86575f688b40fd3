import { readKey } from '../symbols/index.ts';
import type { Language } from '../languages/index.ts';
import { dateIn } from '../masthead/date.ts';
import { mendTwiceEncoded } from './encoding.ts';
import { TITLE_LIMIT } from './records.ts';

/**
 * The key a catalogue's symbol is kept under: canonical where the grammar knows it; else the text in upper case without
 * white space, since libraries hold papers older than the Organization (C.760.M.260.1924.XI).
 */
export function symbolKey(written: string): string | null {
  const text = clean(written);
  if (!text || text.length > 120) return null;
  const read = readKey(text);
  if (read.ok) return read.value.key;
  return /\d|^[A-Z]{1,6}\//.test(text) ? text.replace(/\s+/g, '').toUpperCase() : null;
}

/**
 * Signs that no title needs, and with which one may lie: those that turn the order of what follows (UAX #9, 2.1 to 2.3),
 * and those that nobody sees (blanks without width, soft hyphens, tags). What joins letters and what gives a direction stay:
 * scripts need them.
 */
const LYING_SIGNS =
  /[\u202A-\u202E\u2066-\u2069\u00AD\u200B\u2060-\u2064\u206A-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;

/** A letter bears a few marks in any script; a heap of them covers the lines around it. */
const HEAP_OF_MARKS = /(\p{M}{4})\p{M}{1,2000}/gu;

/** Printable ASCII with single blanks between words: nothing to clean, and most of what catalogues hold. */
const UNCLEAN = /[^\x20-\x7e]| {2}|^ | $/;

/** One line of plain text: repaired encoding, single spaces, no control characters, none that lie, no heaps of marks. */
export function clean(text: string): string {
  if (!UNCLEAN.test(text)) return text;
  return mendTwiceEncoded(text)
    .replace(LYING_SIGNS, '')
    .replace(HEAP_OF_MARKS, '$1')
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}\s]+/gu, ' ')
    .trim();
}

/** A catalogue title without its cataloguer's punctuation and without who made it ("Report :; part one /; by X"). */
export function cleanTitle(text: string): string {
  const title = clean(text);
  // Without any of a cataloguer's signs there is nothing of them to take away.
  if (title.length <= TITLE_LIMIT && !/[$:;/]/.test(title)) return title;
  return title
    .replace(/\$[a-z] ?/g, ' ')
    .replace(/ \/; .*$/, '')
    .replace(
      / ?: ?(?:revised |amended )?(?:draft )?(?:resolution|decision)s?(?: ?\/ ?(?:adopted by|by) .{0,200})?$/i,
      '',
    )
    .replaceAll(' :; ', ' : ')
    .replace(/ {2,}/g, ' ')
    .trim()
    .replace(/ ?[:;/]? ?[:;/]$/, '')
    .slice(0, TITLE_LIMIT);
}

/** Text that a spreadsheet would run or a page would read as markup, or with letters that were not read: no title has any. */
export function suspicious(text: string): 'formula' | 'markup' | 'unreadable-row' | null {
  if (text.includes('\uFFFD')) return 'unreadable-row';
  if (/^[=@]|^[+-](?=[A-Z(@])/i.test(text.trimStart())) return 'formula';
  if (
    text.includes('<') &&
    /<\s{0,8}\/?\s{0,8}(?:script|iframe|object|embed|img|svg|style|link|meta|form)\b/i.test(text)
  )
    return 'markup';
  return null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/**
 * A date as ISO: `2024-03-15`, `2024-03-15T…`, `1959-01-01 0:00:00`, `20240315`, `2024/03/15`, `15.3.2024`, `2024`, written
 * out in any of the six languages; `15/03/2024` only where it cannot be taken for another day. The first of January at
 * midnight in a spreadsheet's form stands for a year only. Null where it is no date.
 */
export function isoDate(written: string): string | null {
  if (/^\d{4}-\d{2}-\d{2}$/.test(written))
    return valid(written.slice(0, 4), written.slice(5, 7), written.slice(8));
  const text = clean(written);
  const iso = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:[ T](\d{1,2}):\d{2}.{0,20})?$/.exec(text);
  if (iso) {
    const [, year = '', month, day, hour] = iso;
    if (month === '01' && day === '01' && hour !== undefined) return year;
    return valid(year, month, day);
  }
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return valid(compact[1] ?? '', compact[2], compact[3]);
  const figures = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\.?(?: \d{1,2}:\d{2}.{0,20})?$/.exec(text);
  if (figures) return inFigures(figures[1] ?? '', figures[3] ?? '', figures[4] ?? '', figures[2] === '.');
  const prose = /^(\d{1,2}) ([A-Z]{3,9})\.? (\d{4})$/i.exec(text);
  if (prose) {
    const name = (prose[2] ?? '').toLowerCase();
    const month = MONTHS.findIndex((full) => full.startsWith(name));
    if (month >= 0) return valid(prose[3] ?? '', twoFigures(month + 1), twoFigures(prose[1] ?? ''));
  }
  const found = text.length <= LONGEST_DATE ? dateIn(text) : null;
  return found && valid(found.slice(0, 4), found.slice(5, 7), found.slice(8));
}

/** A date written out, in UTF-16 units; a longer text is a sentence that names one. */
const LONGEST_DATE = 40;

const twoFigures = (number: string | number): string => String(number).padStart(2, '0');

/** Year first, or day first; month and day alone tell nothing where both could be either. */
function inFigures(first: string, middle: string, last: string, isDayFirst: boolean): string | null {
  if (first.length === 4) return valid(first, twoFigures(middle), twoFigures(last));
  if (last.length !== 4) return null;
  const [one, other] = [Number(first), Number(middle)];
  if (!isDayFirst && one <= 12 && other <= 12 && one !== other) return null;
  const [day, month] = isDayFirst || one > 12 ? [one, other] : [other, one];
  return valid(last, twoFigures(month), twoFigures(day));
}

function valid(year: string, month?: string, day?: string): string | null {
  const inRange = Number(year) >= 1900 && Number(year) <= 2100;
  const [monthNumber, dayNumber] = [Number(month ?? 1), Number(day ?? 1)];
  if (!inRange || monthNumber < 1 || monthNumber > 12 || dayNumber < 1) return null;
  if (dayNumber > daysOf(Number(year), monthNumber)) return null;
  if (month === undefined) return year;
  return day === undefined ? `${year}-${month}` : `${year}-${month}-${day}`;
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Frequent words that tell French and Spanish titles from English ones. */
const FRENCH = /\b(?:de la|des|du|sur|pour|et|les|aux|rapport|présenté)\b/gi;
const SPANISH = /\b(?:de la|del|los|las|para|y|informe|sobre|por|el)\b/gi;
const FRENCH_OR_SPANISH =
  /\b(?:de la|des|du|sur|pour|et|les|aux|rapport|présenté|del|los|las|para|y|informe|sobre|por|el)\b/i;
const ENGLISH = /\b(?:of|the|and|on|for|to|in|report|by)\b/gi;

/** The language a title is most likely in, by its script and its small words; English when nothing tells. */
export function titleLanguage(title: string): Language {
  // Latin letters with and without accents need no look at scripts.
  if (/[^\u0020-\u024F]/.test(title)) {
    if (/\p{Script=Arabic}/u.test(title)) return 'ar';
    if (/\p{Script=Cyrillic}/u.test(title)) return 'ru';
    if (/\p{Script=Han}/u.test(title)) return 'zh';
  }
  if (!FRENCH_OR_SPANISH.test(title)) return 'en';
  const count = (words: RegExp) => title.match(words)?.length ?? 0;
  const [fr, es, en] = [count(FRENCH), count(SPANISH), count(ENGLISH)];
  if (fr > es && fr > en) return 'fr';
  return es > en ? 'es' : 'en';
}

/** A whole number that a table writes as `120`, `120.0` or nothing. */
export function wholeNumber(text: string | undefined): number | null {
  const match = /^(\d{1,6})(?:\.0{1,4})?$/.exec((text ?? '').trim());
  return match ? Number(match[1]) : null;
}
