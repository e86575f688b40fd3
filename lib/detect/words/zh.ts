import type { CitationWords } from './types.ts';

/** The words stand behind the number: 第70/1号决议. */
export const chinese: CitationWords = {
  resolution: '决议案?',
  decision: '决定',
  stems: ['决'],
  possessive: '其|本国',
  months: ['月'],
  dated: '',
  paragraph: '段',
  annex: '附件',
  section: '节|部分',
};
