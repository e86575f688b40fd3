/** A word of a block: letters and figures of one script; scripts that touch (`وUNODC`, `INCB的`) are two words. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly script: 'latin' | 'cyrillic' | 'arabic';
}

const WORD =
  /[A-Za-z\d\u00c0-\u024f\u1e00-\u1eff][A-Za-z\d\u00c0-\u024f\u1e00-\u1eff\p{M}]*|[\u0400-\u04ff][\u0400-\u04ff\d\p{M}]*|[\u0620-\u064a\u066e-\u06d3]+/gu;

/** The words of a folded block, Chinese aside. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const code = word.charCodeAt(0);
    const script = code < 0x0400 || code >= 0x1e00 ? 'latin' : code < 0x0600 ? 'cyrillic' : 'arabic';
    tokens.push({ start: index, end: index + word.length, text: word, script });
  }
  return tokens;
}

/** True for Chinese characters, whose text has no word boundaries. */
export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || code === 0x3007 || (code >= 0xf900 && code <= 0xfaff);
}

const RUSSIAN_ENDING =
  /(?:и(?:ями|ях|ям|ей|ем)|[яа]ми|[ое]го|[ое]му|[ыи]ми|и[яиюей]|[ыи]х|[ыиоеая]м|[ое]й|[ая]я|[ое]е|ые|[ую]ю|ый|[ое]в|[ая]х|[аяоеиыуюьй])$/;
const SHORTEST_STEM = 3;

/**
 * What two forms of one word share: Latin words without case and a plural -s, Russian ones without their ending, Arabic
 * ones without the letters that scribes exchange. Short words stay whole.
 */
export function wordKey({ text, script }: Pick<Token, 'text' | 'script'>): string {
  if (script === 'latin') {
    const lower = text.toLowerCase();
    return lower.length > SHORTEST_STEM && lower.endsWith('s') ? lower.slice(0, -1) : lower;
  }
  if (script === 'arabic') return text.replace(/ة/g, 'ه').replace(/ى/g, 'ي');
  const lower = text.toLowerCase().replace(/ё/g, 'е');
  if (lower.length <= SHORTEST_STEM) return lower;
  const stem = lower.replace(RUSSIAN_ENDING, '');
  return stem.length < SHORTEST_STEM ? lower : stem;
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
