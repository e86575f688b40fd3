import type { Folded } from './fold.ts';
import { FIGURE } from './folding/tables.ts';
import { supplementSymbol } from '../symbols/index.ts';
import { letterOf } from './letters.ts';
import { firstAfter, lastBefore } from './order.ts';
import type { Printed } from './printed.ts';
import { periodOf, SERIES, type Period, type SeriesWords } from './series.ts';

/** A supplement of the Official Records cited by its number (symbols.md 1.8), in folded offsets. */
export interface Supplement extends Printed {
  readonly confidence: number;
}

/**
 * The series named; "Ibid." behind it, in its block, within a few blocks, farther off; "Ibid." with a session or year,
 * which only one series has.
 */
const CONFIDENCE = { named: 0.95, inherited: 0.85, carried: 0.8, far: 0.6, told: 0.75 };
/** Footnotes of one page stand so many blocks apart at most. */
const NEAR_BLOCKS = 3;
/** How far the number may stand from the name of its series, and its printed symbol from the number (UTF-16 units). */
const SERIES_REACH = 110;
const SYMBOL_REACH = 160;
/** Between two supplements of one series: "Supplement No. 8 and Supplement No. 9". */
const LIST_GAP = 6;
const LETTER = /([A-Z])(?![A-Za-z\u0400-\u04ff\d])|[ \n]([\u0621-\u064a]{3,4})(?![\u0621-\u064a])/uy;
const HAN_END = / ?号/y;

/** What the text before a number tells of its series: null where nothing does. */
interface Head {
  readonly organ: 'A' | 'E' | 'other' | null;
  readonly end: number;
  readonly same: boolean;
}

/** The series and session or year cited last: what "Ibid." in a later block means. */
export interface CitedSeries extends Period {
  /** The index of its block in the order of scanning. */
  readonly block: number;
}

/** The supplements of a block, and the series cited last. */
export interface Supplements {
  readonly found: readonly Supplement[];
  readonly series: CitedSeries | null;
}

/** Finds the supplements of a folded block beside what is printed as symbols. */
export type SupplementFinder = typeof supplementsIn;

const NONE: readonly Supplement[] = [];

/**
 * The supplements cited without their symbol; those whose symbol is printed beside them are left to it. `before` is the
 * series that earlier blocks cited last, `block` the index of this one. Linear.
 */
export function supplementsIn(
  { text, traits }: Folded,
  printed: readonly Printed[],
  before: CitedSeries | null,
  block: number,
): Supplements {
  let read: Supplements = { found: NONE, series: before };
  if ((traits & FIGURE) === 0) return read;
  for (const words of SERIES) {
    if ((traits & words.script) === 0 || !text.includes(words.hint) || !words.numbered.test(text)) continue;
    const { found, series } = readSeries(text, words, printed, before, block);
    read = { found: [...read.found, ...found], series };
  }
  return read;
}

function readSeries(
  text: string,
  words: SeriesWords,
  printed: readonly Printed[],
  before: CitedSeries | null,
  block: number,
): Supplements {
  const found: Supplement[] = [];
  const { carried, far } = CONFIDENCE;
  let inherited = before && block - before.block > NEAR_BLOCKS ? far : carried;
  let head: Head | null = null;
  let series: Head['organ'] = before?.organ ?? null;
  let period: Period | null = before;
  for (const match of text.matchAll(words.tokens)) {
    const [whole, assembly, council, records, same, supplement, number = ''] = match;
    const behind = match.index + whole.length;
    if (supplement === undefined) {
      if (same === undefined) {
        series = assembly ? 'A' : council ? 'E' : records ? 'other' : null;
        period = null;
        inherited = CONFIDENCE.inherited;
      }
      head = { organ: series, end: behind, same: same !== undefined };
      continue;
    }
    if (!head || series === 'other' || match.index - head.end > SERIES_REACH) {
      head = null;
      continue;
    }
    const between: string = text.slice(head.end, match.index);
    const told: Period | null = periodOf(between, words);
    const isBare = /^[\s\p{P}]*$/u.test(between);
    const isListed = found.length > 0 && between.length <= LIST_GAP && !/\d/.test(between);
    const isOther: boolean = told !== null && told.organ !== series && inherited < CONFIDENCE.inherited;
    if (isOther) series = null;
    period = told ?? (isBare || isListed ? period : null);
    const confidence = series === null ? CONFIDENCE.told : head.same ? inherited : CONFIDENCE.named;
    const { end, letter } = endOfNumber(text, behind);
    head = { organ: series, end, same: head.same };
    if (!period || (series !== null && period.organ !== series)) continue;
    const symbol = symbolOf(period, number, letter);
    if (symbol === null || isPrinted(text, match.index, end, symbol, printed)) continue;
    found.push({ start: match.index, end, symbol, joint: false, plain: false, confidence });
  }
  if (series === 'other') return { found, series: null };
  return { found, series: period && { ...period, block } };
}

/** Supplement No. 1 of the Council holds its resolutions: `E/{year}/99`, outside the arithmetic. */
function symbolOf({ organ, value }: Period, number: string, letter: string): string | null {
  const serial = Number(number);
  if (serial === 0 || (organ === 'E' && serial === 1)) return null;
  return supplementSymbol(organ, value, `${serial}${letter}`);
}

function endOfNumber(text: string, from: number): { end: number; letter: string } {
  LETTER.lastIndex = from;
  const [, latin, arabic] = LETTER.exec(text) ?? [];
  const letter = latin ?? (arabic === undefined ? '' : letterOf(arabic));
  const end = /^[A-Z]$/.test(letter) ? from + (latin?.length ?? (arabic ?? '').length + 1) : from;
  HAN_END.lastIndex = end;
  return { end: HAN_END.test(text) ? HAN_END.lastIndex : end, letter: end > from ? letter : '' };
}

/** Whether the symbol of the supplement stands beside it, or any symbol in the bracket behind it. */
function isPrinted(
  text: string,
  start: number,
  end: number,
  symbol: string,
  printed: readonly Printed[],
): boolean {
  const next = firstAfter(printed, end);
  const last = lastBefore(printed, start);
  if (last && start - last.end <= SYMBOL_REACH && last.symbol.startsWith(symbol)) return true;
  if (!next || next.start - end > SYMBOL_REACH) return false;
  return next.symbol.startsWith(symbol) || /^[^;。()[\]]*[([][^)\]]*$/.test(text.slice(end, next.start));
}
