import { anchorOf, describe, find, materialOf, selectorsOf, type Anchor } from '../../../lib/anchor/index.ts';
import { plainText } from '../../unit/anchor/plain-text.ts';
import { mutatedText } from '../mutate/text.ts';
import type { Random } from '../random.ts';
import { paragraphs } from '../samples/texts.ts';
import { promised, type Target } from '../target.ts';
import { mutatedLines } from './documents.ts';

/** An anchor that was made here, or one that a file of another tool may hold. */
function anchorFor(random: Random, made: Anchor | null): Anchor {
  const texts = made ? [made.exact, made.prefix, ...paragraphs] : paragraphs;
  const start = random.below(50_000) - 100;
  return {
    exact: random.chance(0.4) && made ? made.exact : mutatedText(random, texts),
    prefix: random.chance(0.5) && made ? made.prefix : mutatedText(random, texts),
    suffix: random.chance(0.5) && made ? made.suffix : mutatedText(random, texts),
    ...(random.chance(0.5) ? { position: { start, end: start + random.below(500) - 100 } } : {}),
    ...(random.chance(0.3) ? { occurrences: random.below(5) - 1 } : {}),
  };
}

export const anchorer: Target = {
  name: 'anchorer',
  cases: 40_000,
  run(random) {
    const text = plainText(mutatedLines(random, paragraphs, 12));
    const material = materialOf(text);
    const start = random.below(text.text.length + 1);
    const made = describe(material, { start, end: Math.min(text.text.length, start + random.below(400)) });
    if (made) {
      const kept = anchorOf(selectorsOf(made));
      promised(kept !== null && kept.exact === made.exact, 'selectors keep the anchor', made.exact);
    }
    const found = find(material, anchorFor(random, made));
    if (!found.found) return;
    const { span, spans } = found;
    promised(
      span.start >= 0 && span.end <= text.text.length && span.end > span.start,
      'a finding lies in the text',
      span,
    );
    for (const piece of spans)
      promised(piece.start >= span.start && piece.end <= span.end, 'its pieces lie in it', piece);
  },
};
