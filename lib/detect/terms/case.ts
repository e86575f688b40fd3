/** `WHO`, `StAR`, `G77`, `ПРООН`: two capitals, or a capital and a figure. */
export function isAcronym(word: string): boolean {
  let capitals = 0;
  let figures = 0;
  for (const character of word) {
    if (character >= '0' && character <= '9') figures += 1;
    else if (isCapital(character)) capitals += 1;
  }
  return capitals >= 2 || (capitals === 1 && figures > 0);
}

export function isCapital(character: string): boolean {
  return character !== character.toLowerCase();
}

/**
 * Whether a word of the text has the capitals that the word of the form demands: acronyms to the letter (with a plural
 * -s where `last`), names with their first capital, other words in any case but that of an acronym.
 */
export function sameCase(form: string, text: string, last: boolean, alone: boolean): boolean {
  if (form === text) return true;
  if (isAcronym(form)) return last && text === `${form}s`;
  if (isCapital(form.charAt(0))) return isCapital(text.charAt(0)) && !(alone && isAllCapitals(text));
  return !alone || !isAllCapitals(text);
}

function isAllCapitals(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** From this share of capitals on, a line is set in capitals and case tells nothing (symbols.md 5.3). */
const CAPITALS_SHARE = 0.6;
const SHORTEST_LINE = 12;
/** Of a longer line, so much around the word is looked at (UTF-16 units). */
const LINE_REACH = 120;

/** Whether the line around `at` is set in capitals. */
export function inCapitalLine(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - LINE_REACH), at);
  const behind = text.slice(at, at + LINE_REACH);
  const line = `${before.slice(before.lastIndexOf('\n') + 1)}${behind.split('\n', 1)[0] ?? ''}`;
  let letters = 0;
  let capitals = 0;
  for (let index = 0; index < line.length; index += 1) {
    const size = sizeOf(line.charCodeAt(index));
    if (size === 0) continue;
    letters += 1;
    if (size === CAPITAL) capitals += 1;
  }
  return letters >= SHORTEST_LINE && capitals > letters * CAPITALS_SHARE;
}

const CAPITAL = 2;
const SMALL = 1;

/** Whether a Latin or Cyrillic letter is a capital or a small one; 0 for anything else. */
function sizeOf(code: number): number {
  if ((code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde) || (code >= 0x400 && code <= 0x42f)) {
    return CAPITAL;
  }
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0xff) || (code >= 0x430 && code <= 0x45f)
    ? SMALL
    : 0;
}
