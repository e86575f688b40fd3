/** Hyphens and dashes that stand between the halves of a joint symbol or a range of letters. */
const DASHES = /[\u2010-\u2015\u2212]/g;

/** What a key has none of: white space, dashes of other kinds, lower case. */
const NO_KEY = /[^\x21-\x7e]|[a-z]/;

/** What symbols are compared by: no white space, upper case, one kind of dash. Not for showing. */
export function symbolKey(symbol: string): string {
  if (!NO_KEY.test(symbol)) return symbol;
  return symbol.replace(/\s+/g, '').replace(DASHES, '-').toUpperCase();
}

/** Arabic-Indic and Persian figures as Western ones. */
function westernFigures(text: string): string {
  return text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (figure) =>
    String((figure.codePointAt(0) ?? 0) & 0xf),
  );
}

/** Printable ASCII: of most titles nothing needs folding but the case. */
export const isPlain = (text: string): boolean => !/[^\x20-\x7e]/.test(text);

/**
 * A text as search compares it: without case, accents, Arabic vowel signs and tatweel; alef, ya and ta marbuta in one
 * form each; full-width letters and compatibility forms folded.
 */
export function foldText(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return westernFigures(text.normalize('NFKD'))
    .replace(/[\p{M}\u0640\u200B-\u200F\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/\u0649/g, '\u064A')
    .replace(/\u0629/g, '\u0647')
    .replace(/[’‘ʼ]/g, "'")
    .toLowerCase();
}

/** What names and acronyms are looked up by: folded, only letters and figures, one blank between words. */
export function formKey(form: string): string {
  return foldText(form)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const PIECES = /\d+|\D+/g;

/** Orders symbols as people do: `A/RES/9/1` before `A/RES/10/1`. The same everywhere, unlike a collator. */
export function compareSymbols(left: string, right: string): number {
  const lefts = left.match(PIECES) ?? [];
  const rights = right.match(PIECES) ?? [];
  for (const [place, one] of lefts.entries()) {
    const other = rights[place];
    if (other === undefined) return 1;
    if (one === other) continue;
    const difference = Number(one) - Number(other);
    if (difference) return difference;
    return one < other ? -1 : 1;
  }
  return lefts.length - rights.length;
}
