import { describe as suite, expect, it } from 'vitest';
import { outcomeOf } from './anchored.ts';
import { casesOf, LANGUAGES, type Case } from './cases.ts';

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
