/** Letters a line of a narrow column. */
const COLUMN = 47;

/** A paragraph as a PDF gives it: broken into lines, words hyphenated, ligatures, no-break spaces, a footnote call. */
export function renderAsPdf(text: string): string {
  const words = text.split(' ');
  let line = 0;
  let rendered = '';
  for (const [index, word] of words.entries()) {
    const broken = line + word.length > COLUMN;
    const hyphenated = broken && /^\p{Ll}{9,}/u.test(word);
    if (index > 0) rendered += broken && !hyphenated ? '\n' : ' ';
    rendered += hyphenated ? `${word.slice(0, 4)}-\n${word.slice(4)}` : word;
    line = broken ? word.length : line + word.length + 1;
  }
  if (words.length === 1) rendered = text.replace(/(.{20})/gu, '$1\n');
  return rendered
    .replace(/fi/g, '\ufb01')
    .replace(/fl/g, '\ufb02')
    .replace(/(\d) (?=\d)/g, '$1\u00a0');
}

/** A paragraph as a careless page has it: soft hyphens, straight quotes, spaces in plenty, decomposed accents. */
export function renderWithNoise(text: string): string {
  return text
    .normalize('NFD')
    .replace(/(?<=\p{L}{5})(?=\p{L}{4})/gu, '\u00ad')
    .replace(/[’‘]/g, "'")
    .replace(/ /g, '\u00a0 ')
    .replace(/\(/g, '\u200e(');
}
