import { withoutMarkup } from './folding/markup.ts';
import { composed, inPlace, shifted, type Folded } from './folding/offsets.ts';
import { BLANK, DELETED, FOLDED, isHan, KIND, MARKUP, PLAIN, TWIN } from './folding/tables.ts';

export type { Folded };

const NEWLINE = 0x0a;
const SPACE = 0x20;

/**
 * Reads a block for the rules: digits, slashes, hyphens, spaces and full-width forms become plain, marks without width,
 * Arabic vowel signs and Markdown vanish, runs of white space become one blank or one line break, and breaks inside
 * Chinese text or a symbol vanish. Linear in the length of the block.
 */
export function fold(block: string): Folded {
  for (let index = 0; index < block.length; index += 1) {
    if (KIND[block.charCodeAt(index)] !== MARKUP) continue;
    if (block[index] === ']' && block[index + 1] !== '(') continue;
    const unmarked = withoutMarkup(block);
    return composed(unmarked, foldPlain(unmarked.text));
  }
  return foldPlain(block);
}

function foldPlain(block: string): Folded {
  const units = new Uint16Array(block.length);
  const places: number[] = [];
  const shifts: number[] = [];
  let size = 0;
  let changed = false;
  for (let index = 0; index < block.length; index += 1) {
    const unit = block.charCodeAt(index);
    const kind = KIND[unit] ?? PLAIN;
    let put = unit;
    let next = index + 1;
    if (kind === BLANK) {
      next = endOfBlanks(block, index);
      put = blankFor(block, index, next);
    } else if (kind === DELETED) put = 0;
    else if (kind !== PLAIN && (kind !== TWIN || standsAlone(block, index))) put = FOLDED[unit] ?? unit;
    if (put !== 0) units[size++] = put;
    if (next - index !== (put === 0 ? 0 : 1)) {
      places.push(size);
      shifts.push(next - size);
      changed = true;
    } else changed ||= put !== unit;
    index = next - 1;
  }
  return changed ? shifted(textOf(units.subarray(0, size)), places, shifts) : inPlace(block);
}

function endOfBlanks(block: string, index: number): number {
  let next = index + 1;
  while (KIND[block.charCodeAt(next)] === BLANK) next += 1;
  return next;
}

/** The blank or line break that stands for a run of white space; 0 where the run breaks a symbol or Chinese text. */
function blankFor(block: string, index: number, next: number): number {
  const before = block.charCodeAt(index - 1);
  const after = block.charCodeAt(next);
  if (isHan(before) && isHan(after)) return 0;
  const digit = FOLDED[after] ?? after;
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

/** A letter that no other letter of its script touches. */
function standsAlone(block: string, index: number): boolean {
  return !isGreekOrCyrillic(block.charCodeAt(index - 1)) && !isGreekOrCyrillic(block.charCodeAt(index + 1));
}

function isGreekOrCyrillic(unit: number): boolean {
  return unit >= 0x0370 && unit <= 0x04ff;
}

/** The most units that one call turns into a string. */
const CHUNK = 8192;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let from = 0; from < units.length; from += CHUNK)
    text += String.fromCharCode(...units.subarray(from, from + CHUNK));
  return text;
}
