import { describe as suite, expect, it } from 'vitest';
import { describe, find, materialOf } from '../../../../lib/anchor/index.ts';
import { plainText } from '../plain-text.ts';
import { casesOf, LANGUAGES, type Case } from './cases.ts';

type Outcome = 'right' | 'wrong' | 'lost';

/** Where the anchor of a case landed: in the paragraph that it was made on, elsewhere, or nowhere. */
function outcomeOf({ before, after, target, quote }: Case): Outcome {
  const original = plainText(before.map(({ text }) => text));
  const index = before.findIndex(({ id }) => id === target);
  const start = (original.blocks[index]?.start ?? 0) + (before[index]?.text.indexOf(quote) ?? 0);
  const anchor = describe(materialOf(original), { start, end: start + quote.length });
  if (!anchor) throw new Error(`no anchor for ${quote}`);
  const text = plainText(after.map((paragraph) => paragraph.text));
  const finding = find(materialOf(text), anchor);
  if (!finding.found) return 'lost';
  const middle = (finding.span.start + finding.span.end) / 2;
  const landed = text.blocks.findLastIndex((block) => block.start <= middle);
  return after[landed]?.id === target ? 'right' : 'wrong';
}

const all = LANGUAGES.flatMap(casesOf).map((one) => ({ ...one, outcome: outcomeOf(one) }));
const label = ({ language, name, target, quote }: Case) =>
  `${language} ${target} ${name}: ${quote.slice(0, 40)}`;

suite('near-twin paragraphs in six languages', () => {
  it('are at least 500 cases', () => expect(all.length).toBeGreaterThanOrEqual(500));

  it('never put a highlight on a wrong sentence', () => {
    expect(all.filter(({ outcome }) => outcome === 'wrong').map(label)).toEqual([]);
  });

  it.each(LANGUAGES)('find at least 97 % of what is still present, in %s', (language) => {
    const present = all.filter((one) => one.language === language && one.present);
    const lost = present.filter(({ outcome }) => outcome === 'lost');
    expect(1 - lost.length / present.length, lost.map(label).join('\n')).toBeGreaterThanOrEqual(0.97);
  });

  it('lose what is no longer there', () => {
    const gone = all.filter(({ present }) => !present);
    expect(gone.length).toBeGreaterThan(300);
    expect(gone.filter(({ outcome }) => outcome !== 'lost').map(label)).toEqual([]);
  });
});
