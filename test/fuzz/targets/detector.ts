import { createDetector } from '../../../lib/detect/index.ts';
import { buildLexicon } from '../../../lib/detect/terms/index.ts';
import { hostContext } from '../../../lib/hosts/index.ts';
import { parseSymbol } from '../../../lib/symbols/index.ts';
import { glossaryForms } from '../../unit/terms/glossary.ts';
import { mutatedText } from '../mutate/text.ts';
import { paragraphs, symbols } from '../samples/texts.ts';
import { promised, type Target } from '../target.ts';

const lexicons = [...glossaryForms()].map(([language, forms]) => ({
  language,
  lexicon: buildLexicon(forms),
}));
const samples = [...paragraphs, ...symbols];
const hosts = ['www.un.org', 'docs.un.org', 'www.unodc.org', 'news.un.org'];

export const detector: Target = {
  name: 'detector',
  cases: 150_000,
  run(random) {
    const detector = createDetector({
      ...(random.chance(0.7) ? random.pick(lexicons) : {}),
      ...(random.chance(0.5) ? hostContext(random.pick(hosts)) : {}),
      ...(random.chance(0.3) ? { symbol: mutatedText(random, symbols) } : {}),
    });
    for (let left = 1 + random.below(3); left > 0; left--) {
      const block = mutatedText(random, samples);
      const { references, terms } = detector.scan(block);
      let end = 0;
      for (const { start, end: last, symbol } of references) {
        promised(start >= end && last > start && last <= block.length, 'mentions lie in the block, apart', {
          start,
          last,
        });
        end = last;
        promised(parseSymbol(symbol).ok, 'a mention has a symbol', { symbol });
      }
      for (const { start, end: last } of terms)
        promised(start >= 0 && last > start && last <= block.length, 'terms lie in the block', {
          start,
          last,
        });
    }
  },
};
