import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../lib/detect/index.ts';
import { buildLexicon } from '../../lib/detect/terms/index.ts';
import { LANGUAGES, type Language } from '../../lib/languages/index.ts';
import { glossaryForms } from '../unit/terms/glossary.ts';
import { HAS_CORPUS, labelledDocuments } from './corpus.ts';

/** The terms of one block of an official document, read by hand in six languages side by side; UTF-16 units. */
interface LabelledTerms {
  readonly lang: Language;
  readonly id: string;
  readonly block: number;
  readonly labels: readonly (readonly [start: number, end: number, id: string])[];
}

const LEAST_BLOCKS = 20;
const LEAST_SCORE = 0.97;

const labelled = readFileSync(new URL('terms.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as LabelledTerms);
const forms = glossaryForms();

/** What is found in the labelled blocks, each document read from its beginning. */
function score(language: Language) {
  const wanted = labelled.filter(({ lang }) => lang === language);
  const documents = labelledDocuments(language);
  const lexicon = buildLexicon(forms.get(language) ?? []);
  let [right, expected, found] = [0, 0, 0];
  for (const id of new Set(wanted.map((one) => one.id))) {
    const detector = createDetector({ language, lexicon });
    documents
      .find((document) => document.id === id)
      ?.blocks.forEach(({ text }, block) => {
        const { terms } = detector.scan(text);
        const labels = wanted.find((one) => one.id === id && one.block === block)?.labels;
        if (!labels) return;
        const want = new Set(labels.map((label) => label.join(' ')));
        right += terms.filter((term) => want.has(`${term.start} ${term.end} ${term.id}`)).length;
        expected += labels.length;
        found += terms.length;
      });
  }
  return { blocks: wanted.length, recall: right / expected, precision: right / found };
}

describe.runIf(HAS_CORPUS).each(LANGUAGES)('terms in official documents, %s', (language) => {
  it('are found, and none invented', () => {
    const { blocks, recall, precision } = score(language);
    console.log(
      `official terms ${language}: ${blocks} blocks, recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`,
    );
    expect(blocks).toBeGreaterThanOrEqual(LEAST_BLOCKS);
    expect(recall).toBeGreaterThanOrEqual(LEAST_SCORE);
    expect(precision).toBeGreaterThanOrEqual(LEAST_SCORE);
  });
});
