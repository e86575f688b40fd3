import { stemsOf } from './stems.ts';
import type { CitationWords } from './types.ts';

/** Clitics before and owner suffixes after the noun are part of the printed word. */
const inflected = (noun: string): string =>
  `[وفبلك]{0,2}(?:ال|لل)?${noun}(?:ات|ان|ين|تي|ي|ا)?(?:ها|هما|هم|ه)?`;

export const arabic: CitationWords = {
  resolution: inflected('قرار'),
  decision: inflected('مقرر'),
  stems: stemsOf('ar', 'مقرر'),
  possessive: '',
  months: 'كانون شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين'.split(' '),
  dated: 'المؤرخ(?:ة|ين|ات|تين)?|الصادر(?:ة)? في|المعتمد(?:ة)? في|بتاريخ',
  paragraph: '[وفبك]?الفقر(?:ة|ات|تين|تان)',
  annex: 'المرفق',
  section: 'الفرع|الجزء',
};
