import { isMarkup, withoutMarkup } from './folding/markup.ts';
import { composed, inPlace, shifted, type Folded } from './folding/offsets.ts';
import {
  BLANK,
  DELETED,
  FOLDED,
  isHan,
  KIND_BITS,
  MARKUP,
  PLAIN,
  SECOND_BITS,
  TRAITS,
  TWIN,
} from './folding/tables.ts';

export type { Folded };

const NEWLINE = 0x0a;
const SPACE = 0x20;

/**
 * Reads a block for the rules: digits, slashes, hyphens, spaces and full-width forms become plain, marks without width,
 * Arabic vowel signs and Markdown vanish, runs of white space become one blank or one line break, and breaks inside
 * Chinese text or a symbol vanish. Linear in the length of the block.
 */
export function fold(block: string): Folded {
  let traits = 0;
  let before = 0;
  for (let index = 0; index < block.length; index += 1) {
    const trait = TRAITS[block.charCodeAt(index)] ?? 0;
    traits |= trait;
    if (((before >> 1) & trait & SECOND_BITS) !== 0 || (trait & KIND_BITS) !== PLAIN)
      return foldFrom(block, Math.max(0, index - 1), traits);
    before = trait;
  }
  return inPlace(block, traits);
}

/** Folds from a character on, which stays as it is if it stands alone; `seen` are the traits up to the next. */
function foldFrom(block: string, first: number, seen: number): Folded {
  const places: number[] = [];
  const shifts: number[] = [];
  let traits = seen;
  let before = 0;
  let text = '';
  let taken = 0;
  let next = first;
  for (let index = first; index < block.length; index = next) {
    const trait = TRAITS[block.charCodeAt(index)] ?? 0;
    const kind = trait & KIND_BITS;
    const pair = (before >> 1) & trait & SECOND_BITS;
    traits |= trait;
    before = trait;
    next = index + 1;
    if (pair === 0 && kind === PLAIN) continue;
    if (kind === MARKUP) {
      if (isMarkup(block, index)) {
        const unmarked = withoutMarkup(block);
        return composed(unmarked, fold(unmarked.text));
      }
      continue;
    }
    const from = pair !== 0 && block.charCodeAt(index - 1) === SPACE ? index - 1 : index;
    const isBlank = pair !== 0 || kind === BLANK;
    if (isBlank) {
      next = endOfBlanks(block, from);
      before = 0;
    }
    const unit = block.charCodeAt(from);
    const put = isBlank ? blankFor(block, from, next) : foldedUnit(block, from, unit, kind);
    const isShorter = next - from > (put === 0 ? 0 : 1);
    if (put === unit && !isShorter) continue;
    text += block.slice(taken, from) + (put === 0 ? '' : String.fromCharCode(put));
    taken = next;
    if (!isShorter) continue;
    places.push(text.length);
    shifts.push(next - text.length);
  }
  return taken === 0 ? inPlace(block, traits) : shifted(text + block.slice(taken), traits, places, shifts);
}

function foldedUnit(block: string, index: number, unit: number, kind: number): number {
  if (kind === DELETED) return 0;
  return kind === TWIN && !standsAlone(block, index) ? unit : FOLDED[unit] || unit;
}

function endOfBlanks(block: string, index: number): number {
  let next = index + 1;
  while (next < block.length && isBlankUnit(block.charCodeAt(next))) next += 1;
  return next;
}

function isBlankUnit(unit: number): boolean {
  return unit === SPACE || ((TRAITS[unit] ?? 0) & KIND_BITS) === BLANK;
}

/** The blank or line break that stands for a run of white space; 0 where the run breaks a symbol or Chinese text. */
function blankFor(block: string, index: number, next: number): number {
  const before = unitAt(block, index - 1);
  const after = unitAt(block, next);
  if (isHan(before) && isHan(after)) return 0;
  const digit = FOLDED[after] || after;
  if (
    digit >= 0x30 &&
    digit <= 0x39 &&
    next - index < 8 &&
    breaksSymbol(block.slice(Math.max(0, index - 6), index), block.slice(next, next + 4))
  )
    return 0;
  for (let place = index; place < next; place += 1) if (block.charCodeAt(place) === NEWLINE) return NEWLINE;
  return SPACE;
}

/** `E/2014/ ⏎28`, `S-⏎20/2`, `A/CONF.⏎157/24`: a symbol goes on behind a slash, the hyphen of a special session, a stop. */
function breaksSymbol(before: string, behind: string): boolean {
  if (before.endsWith('.'))
    return (
      /\/(?:Add|Corr|Rev|L|PV|SR)\.$/.test(before) || (HANGING_BODY.test(before) && /^\d{1,3}\//.test(behind))
    );
  return /[A-Z0-9.]{2}\/$|(?:^|[^A-Z])E?S[-‐‑]$/.test(before);
}

const HANGING_BODY = /\/(?:CONF|A?C|CN)\.$/;

/** A letter that no other letter of its script touches, or one of an element typed in twins: `CBD/СОР/14`. */
function standsAlone(block: string, index: number): boolean {
  const isTouched =
    isGreekOrCyrillic(unitAt(block, index - 1)) || isGreekOrCyrillic(unitAt(block, index + 1));
  if (!isTouched) return true;
  const before = /[A-Z]\/([АВЕКМНОРСТХ]{0,4})$/.exec(block.slice(Math.max(0, index - 6), index));
  return before !== null && /^[АВЕКМНОРСТХ]{1,5}[/.]/.test(block.slice(index, index + 6));
}

/** The unit at an offset; 0 outside the block. */
function unitAt(block: string, index: number): number {
  return index >= 0 && index < block.length ? block.charCodeAt(index) : 0;
}

function isGreekOrCyrillic(unit: number): boolean {
  return unit >= 0x0370 && unit <= 0x04ff;
}
