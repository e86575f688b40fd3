/** Titles as catalogues have them, by the hundred thousand: the real ones of data/index, and more in their shape. */
import { readAllRows } from '../../../data/build/read.ts';
import type { DocumentEntry } from '../../../lib/index/entries.ts';
import { LANGUAGES, type Language } from '../../../lib/languages/index.ts';
import { pick, seeded } from './seeded.ts';

/** A longer title than this is a sentence. UTF-16 units. */
const LONGEST = 250;
/** Share of the titles of a catalogue. */
const SHARES: Readonly<Record<Language, number>> = {
  en: 0.5,
  fr: 0.12,
  es: 0.12,
  ru: 0.1,
  ar: 0.08,
  zh: 0.08,
};

/** Chinese is written without spaces: its pieces are characters, two of them about a word. */
export const piecesOf = (text: string, language: Language): string[] =>
  language === 'zh' ? Array.from(text) : text.split(' ');
export const joined = (pieces: readonly string[], language: Language): string =>
  pieces.join(language === 'zh' ? '' : ' ');
export const piecesInWord = (language: Language): number => (language === 'zh' ? 2 : 1);

const rows = readAllRows().documents;

/** Titles in a language: the real ones first, then ones whose halves come from two of them. */
function titlesIn(language: Language, count: number, random: () => number): Set<string> {
  const real = [...new Set(rows.flatMap(({ title }) => title?.[language] ?? []))].filter(
    ({ length }) => length < LONGEST,
  );
  const titles = new Set(real.slice(0, count));
  const unit = piecesInWord(language);
  while (titles.size < count) {
    const head = piecesOf(pick(real, random), language);
    const tail = piecesOf(pick(real, random), language);
    const halves = [
      ...head.slice(0, unit * (2 + Math.floor(random() * 6))),
      ...tail.slice(unit * Math.floor(random() * 3), 9 * unit),
    ];
    titles.add(`${joined(halves, language)}${random() < 0.3 ? `, ${1950 + Math.floor(random() * 76)}` : ''}`);
  }
  return titles;
}

/** Documents with a title each, in six languages. */
export function catalogue(count: number): DocumentEntry[] {
  const random = seeded(7);
  return LANGUAGES.flatMap((language) =>
    [...titlesIn(language, Math.round(count * SHARES[language]), random)].map((text) => ({ language, text })),
  ).map(({ language, text }, number) => ({
    symbol: `A/${1 + (number % 80)}/${1 + Math.floor(number / 80)}`,
    titles: { [language]: text },
    titleFrom: 'document',
  }));
}
