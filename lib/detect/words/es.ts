import { stemsOf } from './stems.ts';
import type { CitationWords } from './types.ts';

export const spanish: CitationWords = {
  resolution: 'reso[lI1]uci[oó]n|reso[lI1]uciones',
  decision: 'decisi[oó]n|decisiones',
  stems: stemsOf('es', 'decisi'),
  possessive: 'sus?',
  months: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(
    ' ',
  ),
  dated: 'de|del|de fecha',
  paragraph: 'párrafos?|párrs?\\.',
  annex: 'anexo',
  section: 'sección|secc\\.',
};
