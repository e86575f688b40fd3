/** One word of a text as far as comparing goes. */
export interface Word {
  /** Without accents, in lower case. */
  readonly folded: string;
  readonly kind: 'word' | 'number' | 'chinese';
  /** A capital within a sentence: a name. */
  readonly name: boolean;
}

/**
 * A number with what is written onto it (`70/1`, `A/C.3/74/L.5`, `(a)`), a letter alone, a run of letters, or one
 * Chinese character.
 */
const WORDS =
  /[A-Z]{1,8}(?:[./][A-Z\d()]{1,20}){1,12}|\d{1,20}(?:[.,/:-]\d{1,20}){0,8}(?:\(\p{L}{1,6}\))?|\(\p{L}{1,4}\)|\p{Script=Han}|\p{L}{1,80}/giu;
/** Numbers and letters that only count paragraphs, at the beginning of a block. */
const ENUMERATOR = /(?<=^|\n) ?\(?(?:\d{1,3}|\p{L}|[ivx]{1,5})[).、．-]{1,2}(?=[\s\p{L}]|$)/giu;
/** The call of a footnote, glued to a word of running text; no number with figures after a point or comma. */
const FOOTNOTE_CALL = /(?<=\p{Ll}{4}[,;:”"»)]?|[》”])\d{1,3}(?=[\s;:，。；、]|[,.](?!\d)|$)/gu;
const SENTENCE_START = /(?:^|[.!?:;\n“«"(] ?)$/;

/** The words of a text in order, without paragraph numbers and footnote calls. Units of `text` are its own. */
export function wordsOf(text: string): Word[] {
  const plain = plainForm(text);
  const words: Word[] = [];
  for (const match of plain.matchAll(WORDS)) {
    const surface = match[0];
    const folded = surface.toLowerCase();
    const number = /[\d(/]/.test(surface);
    const kind = number ? 'number' : /^\p{Script=Han}$/u.test(surface) ? 'chinese' : 'word';
    const capital = kind === 'word' && /^\p{Lu}/u.test(surface);
    words.push({
      folded,
      kind,
      name: capital && !SENTENCE_START.test(plain.slice(Math.max(0, match.index - 2), match.index)),
    });
  }
  return words;
}

/** Compatibility forms resolved, accents and invisible characters gone, hyphens and line-end hyphens within words too. */
function plainForm(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]+/gu, '')
    .replace(/(?<=\p{L})[\p{Pd}\u2212]\s{0,4}(?=\p{L})/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[^\S\n]+/g, ' ')
    .replace(ENUMERATOR, ' ')
    .replace(FOOTNOTE_CALL, '');
}
