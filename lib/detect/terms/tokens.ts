/** A word of a block: letters and figures of one script; scripts that touch (`وUNODC`, `INCB的`) are two words. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly script: 'latin' | 'cyrillic' | 'arabic';
}

/** What a UTF-16 unit is to a word; 0 for what is part of none. */
export const LATIN = 1;
const CYRILLIC = 2;
export const ARABIC = 3;
const FIGURE = 4;
const MARK = 5;
const CLASSES = classes();

function classes(): Uint8Array {
  const table = new Uint8Array(0x10000);
  const mark = (from: number, to: number, value: number) => table.fill(value, from, to + 1);
  mark(0x41, 0x5a, LATIN);
  mark(0x61, 0x7a, LATIN);
  mark(0xc0, 0x24f, LATIN);
  mark(0x30, 0x39, FIGURE);
  mark(0x300, 0x36f, MARK);
  mark(0x400, 0x4ff, CYRILLIC);
  mark(0x620, 0x64a, ARABIC);
  mark(0x66e, 0x6d3, ARABIC);
  mark(0x1e00, 0x1eff, LATIN);
  return table;
}

/** The script of the letter or figure that can begin a word; 0 for anything else. */
export function scriptOf(code: number): number {
  const found = classOf(code);
  return found === FIGURE ? LATIN : found === MARK ? 0 : found;
}

function classOf(code: number): number {
  return CLASSES[code] ?? 0;
}

/** The words of a folded block, Chinese aside. Figures belong to the letters before them, marks to any word. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (let word = wordFrom(text, 0); word; word = wordFrom(text, word.end)) tokens.push(word);
  return tokens;
}

/** The first word that begins at or behind `from`, where no word goes on; null where none does. */
export function wordFrom(text: string, from: number): Token | null {
  const start = startOfWord(text, from);
  if (start >= text.length) return null;
  const script = scriptOf(text.charCodeAt(start));
  return wordAt(text, start, endOfWord(text, start, script), script);
}

/** Where the first word at or behind `from` begins, where no word goes on; the text's length where none does. */
export function startOfWord(text: string, from: number): number {
  let start = from;
  while (start < text.length && scriptOf(text.charCodeAt(start)) === 0) start += 1;
  return start;
}

/** The word of a script between two offsets. */
export function wordAt(text: string, start: number, end: number, script: number): Token {
  const name = script === LATIN ? 'latin' : script === CYRILLIC ? 'cyrillic' : 'arabic';
  return { start, end, text: text.slice(start, end), script: name };
}

/** Where the word of a script that begins at `start` ends. */
export function endOfWord(text: string, start: number, script: number): number {
  let end = start + 1;
  while (end < text.length && continues(script, classOf(text.charCodeAt(end)))) end += 1;
  return end;
}

function continues(own: number, next: number): boolean {
  return next === own || (own !== ARABIC && (next === FIGURE || next === MARK));
}

/** True for Chinese characters, whose text has no word boundaries. */
export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007 || (code >= 0xf900 && code <= 0xfaff);
}

/** What stands between two words, as it counts: one blank, one kind of dash and of quotation mark. */
export function gapKey(gap: string): string {
  if (gap === ' ') return gap;
  return gap
    .replace(/[ \n]+/g, ' ')
    .replace(/[‐‑–—-]/g, '-')
    .replace(/[«»“”„"]/g, '"')
    .replace(/[‘’ʼ]/g, "'");
}
