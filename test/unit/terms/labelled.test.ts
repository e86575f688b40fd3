import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../lib/detect/index.ts';
import { buildLexicon } from '../../../lib/detect/terms/index.ts';
import { LANGUAGES, type Language } from '../../../lib/languages/index.ts';
import { glossaryForms } from './glossary.ts';

/** Blocks of a document in the style of the Organization, written and labelled by hand: `[[surface|id]]`. */
const Documents = v.array(v.object({ symbol: v.exactOptional(v.string()), blocks: v.array(v.string()) }));
const LABEL = /\[\[([^|\]]{1,200})\|([^\]]{1,60})\]\]/g;
const LEAST_BLOCKS = 40;
const LEAST_SCORE = 0.97;

interface Label {
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

function labelled(marked: string): { text: string; labels: Label[] } {
  const labels: Label[] = [];
  let text = '';
  let from = 0;
  for (const { 0: whole, 1: surface = '', 2: id = '', index } of marked.matchAll(LABEL)) {
    text += marked.slice(from, index);
    labels.push({ start: text.length, end: text.length + surface.length, id });
    text += surface;
    from = index + whole.length;
  }
  return { text: text + marked.slice(from), labels };
}

function score(language: Language, documents: v.InferOutput<typeof Documents>) {
  const lexicon = buildLexicon(forms.get(language) ?? []);
  let [right, expected, found, blocks] = [0, 0, 0, 0];
  const wrong: string[] = [];
  for (const document of documents) {
    const detector = createDetector({
      language,
      lexicon,
      ...(document.symbol && { symbol: document.symbol }),
    });
    for (const marked of document.blocks) {
      const { text, labels } = labelled(marked);
      const { terms } = detector.scan(text);
      const keys = (list: readonly Label[]) => list.map(({ start, end, id }) => `${start} ${end} ${id}`);
      const [want, got] = [new Set(keys(labels)), new Set(keys(terms))];
      right += keys(terms).filter((key) => want.has(key)).length;
      expected += labels.length;
      found += terms.length;
      blocks += 1;
      const show = ({ start, end, id }: Label) => `${text.slice(start, end)}=${id}`;
      for (const label of labels) if (!got.has(keys([label])[0] ?? '')) wrong.push(`missed ${show(label)}`);
      for (const term of terms) if (!want.has(keys([term])[0] ?? '')) wrong.push(`extra ${show(term)}`);
    }
  }
  return { blocks, recall: right / expected, precision: right / found, wrong };
}

const forms = glossaryForms();

describe.each(LANGUAGES)('terms in labelled blocks, %s', (language) => {
  const file = new URL(`labelled/${language}.json`, import.meta.url);
  const documents = v.parse(Documents, JSON.parse(readFileSync(file, 'utf8')));
  const { blocks, recall, precision, wrong } = score(language, documents);
  console.log(
    `terms ${language}: ${blocks} blocks, recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}`,
    ...wrong.map((line) => `\n  ${line}`),
  );

  it('are found', () => {
    expect(blocks).toBeGreaterThanOrEqual(LEAST_BLOCKS);
    expect(recall, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST_SCORE);
  });

  it('are not invented', () => {
    expect(precision, wrong.join('\n')).toBeGreaterThanOrEqual(LEAST_SCORE);
  });
});
