/**
 * Character folding before a symbol is read (symbols.md 2.1). Parsing works on a whole string, so offsets need not be
 * kept here; a detector that keeps them folds character by character with {@link foldCharacter}.
 */

/** What folding leaves as it is: most symbols. */
const PRINTABLE = /^[\x20-\x7e]*$/;
const INVISIBLE = /[\p{Cf}\p{Mn}\u0640]/gu;

const SINGLE: ReadonlyMap<string, string> = new Map([
  ...pairs('⁄∕⧸', '///'),
  ...pairs('‐‑−', '---'),
  ...pairs('\u00A0\u202F\u2009\u2007\u3000', '     '),
  ...pairs('∗＊', '**'),
  ...pairs('（）［］．，', '()[].,'),
]);

/** Letters of another script that print like Latin capitals, met inside symbols typed on another keyboard. */
const HOMOGLYPHS: ReadonlyMap<string, string> = new Map([
  ...pairs('АВЕКМНОРСТХІЅ', 'ABEKMHOPCTXIS'),
  ...pairs('авекмнорстхіѕ', 'abekmhopctxis'),
  ...pairs('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'),
]);

function pairs(from: string, to: string): [string, string][] {
  return Array.from(from, (character, index) => [character, to[index] ?? '']);
}

/** One character folded to one character: full width, Arabic digits, slashes, hyphens, spaces. Dashes – and — stay. */
export function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x80) return character;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x0660 && code <= 0x0669) return String.fromCharCode(code - 0x0660 + 48);
  if (code >= 0x06f0 && code <= 0x06f9) return String.fromCharCode(code - 0x06f0 + 48);
  return SINGLE.get(character) ?? character;
}

/** A candidate folded for parsing: besides {@link foldCharacter}, zero-width marks deleted and homoglyphs made Latin. */
export function foldSymbol(input: string): string {
  if (PRINTABLE.test(input)) return input;
  let folded = '';
  for (const character of input.replace(INVISIBLE, '')) {
    const plain = foldCharacter(character);
    folded += HOMOGLYPHS.get(plain) ?? plain;
  }
  return folded;
}
