import { parseSymbol } from '../symbols/index.ts';

/** What may be a symbol: it begins with a capital and has a slash; a year or part in brackets belongs to it. */
const CANDIDATE =
  /\p{Lu}[\p{L}\d.]{0,11}(?:\/[\p{L}\d.-]{1,24}){1,10}(?:\s?\((?:\d{4}|Part\s[IVX\d]{1,5}|Vol\.\s?[IVX\d]{1,5}|Sect\.\s?\d{1,2})\))?/gu;

/** The first symbol in a line of a masthead, as a canonical key; null without one. */
export function symbolIn(line: string): string | null {
  for (const [candidate] of rejoined(line).matchAll(CANDIDATE)) {
    for (const text of shortened(candidate)) {
      const parsed = parseSymbol(text);
      if (parsed.ok && /\d/.test(parsed.value.key)) return parsed.value.key;
    }
  }
  return null;
}

/** The large first letter stands apart from the rest in some files: `A /79/PV.64`, `A./47/435`. */
function rejoined(line: string): string {
  return line.replace(/(?<![\p{L}\d])(\p{Lu}{1,12})\.?\s?\/\s?(?=[\p{L}\d])/gu, '$1/');
}

/** A candidate, then without its last parts: words of a translated suffix may stick to a symbol. */
function* shortened(candidate: string): Generator<string> {
  let text = candidate.replace(/[.-]{1,5}$/, '');
  for (let tries = 0; tries < 3 && text.includes('/'); tries++) {
    yield text;
    text = text.slice(0, text.lastIndexOf('/'));
  }
}
