import { describe as suite, expect, it } from 'vitest';
import type { Language } from '../../../../lib/languages/index.ts';
import { outcomeOf } from './anchored.ts';
import { documentOf, LANGUAGES, type Paragraph } from './cases.ts';
import slots from './slots.json' with { type: 'json' };

const TARGET = 'target';
/** Cases of each kind in each language. */
const LEAST_CASES = 40;

/** A sentence, and others that say something else with nearly the same words. */
interface Sentence {
  readonly text: string;
  readonly others: readonly string[];
}

/** Sentences whose number words, ordinals, dates, verbs or quantifiers are exchanged, each for each. */
function exchanged(language: Language): Sentence[] {
  return slots[language].flatMap(([form = '', ...values]) => {
    const texts = values.map((value) => form.replace('{x}', value));
    return texts.map((text) => ({ text, others: texts.filter((other) => other !== text) }));
  });
}

/** Words that carry something of a sentence, as a rule. */
const SUBSTANCE = { chinese: /^(?!对于)\p{Script=Han}{2}/u, letters: /^\p{L}{6}/u };

const wordsOf = (text: string, language: Language): string[] =>
  language === 'zh'
    ? Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(text), ({ segment }) => segment)
    : text.split(' ');

/** Sentences whose words stand in another order: two neighbours exchanged, two far ones, one moved. */
function reordered(language: Language): Sentence[] {
  return documentOf(language).flatMap(({ text }) => {
    const words = wordsOf(text, language);
    const gap = language === 'zh' ? '' : ' ';
    if (words.length < 10) return [];
    const long = (at: number) => SUBSTANCE[language === 'zh' ? 'chinese' : 'letters'].test(words[at] ?? '');
    const others: string[] = [];
    const swap = (one: number, other: number) => {
      if (!long(one) || !long(other) || words[one] === words[other]) return;
      others.push(
        words
          .with(one, words[other] ?? '')
          .with(other, words[one] ?? '')
          .join(gap),
      );
    };
    for (let at = 1; at + 6 < words.length; at += 2) {
      swap(at, at + 1);
      swap(at, at + 5);
      if (long(at))
        others.push(
          words
            .toSpliced(at, 1)
            .toSpliced(at + 5, 0, words[at] ?? '')
            .join(gap),
        );
    }
    return [{ text, others: others.filter((other) => other !== text) }];
  });
}

/** Paragraphs in the middle of a document that has nothing like the sentence. */
function around(language: Language, sentence: string, ...texts: readonly Paragraph[]): Paragraph[] {
  const others = documentOf(language).filter(({ id, text }) => /^[op]/.test(id) && text !== sentence);
  return [...others.slice(0, 3), ...texts, ...others.slice(3)];
}

const target = (text: string): Paragraph => ({ id: TARGET, text });
const twin = (text: string): Paragraph => ({ id: 'twin', text });

/** Where highlights of whole sentences land: where they are replaced by others, and where they stand between two. */
function landings(language: Language, sentences: readonly Sentence[]) {
  const gone: string[] = [];
  const found: string[] = [];
  const lost: string[] = [];
  for (const { text, others } of sentences) {
    const before = around(language, text, target(text));
    for (const other of others) {
      const label = `${text} -> ${other}`;
      const rewritten = { before, after: around(language, text, twin(other)), target: TARGET, quote: text };
      if (outcomeOf(rewritten) !== 'lost') gone.push(label);
      const beside = { ...rewritten, after: around(language, text, twin(other), target(text), twin(other)) };
      const outcome = outcomeOf(beside);
      if (outcome === 'wrong') gone.push(label);
      (outcome === 'right' ? found : lost).push(label);
    }
  }
  return { gone, found, lost };
}

suite.each(LANGUAGES)('sentences that say something else, in %s', (language) => {
  it.each([
    ['other numbers, ordinals, dates, verbs and quantifiers', exchanged],
    ['another order of words', reordered],
  ] as const)('%s never carry a highlight, nor keep it from its own', (_, sentencesOf) => {
    const { gone, found, lost } = landings(language, sentencesOf(language));
    expect(gone).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(LEAST_CASES);
    expect(found.length / (found.length + lost.length), lost.join('\n')).toBeGreaterThanOrEqual(0.97);
  });
});
