import { isMarkup, withoutMarkup } from './folding/markup.ts';
import { composed, inPlace, shifted, type Folded } from './folding/offsets.ts';
import {
  BLANK,
  DELETED,
  FIGURE,
  FOLDED,
  isHan,
  KIND_BITS,
  MARKUP,
  PLAIN,
  TRAITS,
  TWIN,
} from './folding/tables.ts';

export type { Folded };

const NEWLINE = 0x0a;
const SPACE = 0x20;
/** From here on a character may be one of Chinese punctuation. */
const FIRST_HAN_MARK = 0x201c;
/** Behind these a blank before a figure may break a symbol. */
const BREAKING = '/-‐‑';

/**
 * Reads a block for the rules: digits, slashes, hyphens, spaces and full-width forms become plain, marks without width,
 * Arabic vowel signs and Markdown vanish, runs of white space become one blank or one line break, and breaks inside
 * Chinese text or a symbol vanish. Linear in the length of the block.
 */
export function fold(block: string): Folded {
  let traits = 0;
  for (let index = 0; index < block.length; index += 1) {
    const unit = block.charCodeAt(index);
    const trait = TRAITS[unit] ?? 0;
    traits |= trait;
    if ((trait & KIND_BITS) !== PLAIN && !(unit === SPACE && isSpaceKept(block, index)))
      return foldFrom(block, index, traits);
  }
  return inPlace(block, traits);
}

/** Whether a single blank stays, whatever stands before its neighbours; not at the end (NaN). */
function isSpaceKept(block: string, index: number): boolean {
  const after = block.charCodeAt(index + 1);
  if (!(after < FIRST_HAN_MARK)) return false;
  const trait = TRAITS[after] ?? 0;
  if ((trait & KIND_BITS) !== PLAIN) return false;
  return (trait & FIGURE) === 0 || !BREAKING.includes(block.charAt(index - 1));
}

/** Folds from the first character on that may not stay as it is; `seen` are the traits up to it. */
function foldFrom(block: string, first: number, seen: number): Folded {
  const places: number[] = [];
  const shifts: number[] = [];
  let traits = seen;
  let text = '';
  let taken = 0;
  let next = first;
  for (let index = first; index < block.length; index = next) {
    const unit = block.charCodeAt(index);
    const trait = TRAITS[unit] ?? 0;
    const kind = trait & KIND_BITS;
    traits |= trait;
    next = index + 1;
    if (kind === PLAIN || (unit === SPACE && isSpaceKept(block, index))) continue;
    if (kind === MARKUP) {
      if (isMarkup(block, index)) {
        const unmarked = withoutMarkup(block);
        return composed(unmarked, fold(unmarked.text));
      }
      continue;
    }
    if (kind === BLANK) next = endOfBlanks(block, index);
    const put = kind === BLANK ? blankFor(block, index, next) : foldedUnit(block, index, unit, kind);
    const isShorter = next - index > (put === 0 ? 0 : 1);
    if (put === unit && !isShorter) continue;
    text += block.slice(taken, index) + (put === 0 ? '' : String.fromCharCode(put));
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
  while (next < block.length && ((TRAITS[block.charCodeAt(next)] ?? 0) & KIND_BITS) === BLANK) next += 1;
  return next;
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
    breaksSymbol(block.slice(Math.max(0, index - 3), index))
  )
    return 0;
  for (let place = index; place < next; place += 1) if (block.charCodeAt(place) === NEWLINE) return NEWLINE;
  return SPACE;
}

/** `E/2014/ ⏎28`, `S-⏎20/2`: a symbol goes on behind a hanging slash or the hyphen of a special session. */
function breaksSymbol(before: string): boolean {
  return /[A-Z0-9.]{2}\/$|(?:^|[^A-Z])E?S[-‐‑]$/.test(before);
}

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
