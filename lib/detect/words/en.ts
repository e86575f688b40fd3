import { stemsOf } from './stems.ts';
import type { CitationWords } from './types.ts';

export const english: CitationWords = {
  resolution: 'reso[lI1]utions?|UNSCRs?',
  decision: 'decisions?',
  stems: stemsOf('en', 'decisi'),
  possessive: 'its|their',
  months: 'January February March April May June July August September October November December'.split(' '),
  dated: 'of|dated|on',
  paragraph: 'paragraphs?|paras?\\.',
  annex: 'annex',
  section: 'section|sect\\.|part',
};
