import { stemsOf } from './stems.ts';
import type { CitationWords } from './types.ts';

export const russian: CitationWords = {
  resolution: 'резолюци(?:я|и|ю|ей|ею|й|ям|ями|ях)',
  decision: 'решени(?:е|я|ю|ем|и|й|ям|ями|ях)',
  stems: stemsOf('ru', 'решени'),
  possessive: 'сво(?:ю|ей|и|их|им|ими|его|ем)|ее|его|их',
  months: 'январ феврал март апрел ма июн июл август сентябр октябр ноябр декабр'.split(' '),
  dated: 'от',
  paragraph: 'пункт(?:а|е|у|ом|ы|ов|ам|ами|ах)?|пп?\\.',
  annex: 'приложени(?:е|я|и|ю)',
  section: 'раздел(?:а|е|у|ом)?|разд\\.',
};
