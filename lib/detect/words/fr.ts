import { stemsOf } from './stems.ts';
import type { CitationWords } from './types.ts';

export const french: CitationWords = {
  resolution: 'réso[lI1]utions?',
  decision: 'décisions?',
  stems: stemsOf('fr', 'décisi'),
  possessive: 'sa|ses|leurs?',
  months: 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' '),
  dated: 'du|en date du|datée du|le',
  paragraph: 'paragraphes?|par\\.',
  annex: 'annexe',
  section: 'section|sect\\.',
};
