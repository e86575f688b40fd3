import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { createDetector } from '../../lib/detect/index.ts';
import { LANGUAGES, type Language } from '../../lib/languages/index.ts';
import {
  scoreDocument,
  total,
  type Difference,
  type LabelledDocument,
  type Prediction,
  type Score,
} from './score.ts';

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
export const HAS_CORPUS = existsSync(CORPUS);

/** The labelled documents of a language; lies beside the project and is no part of it. */
export function labelledDocuments(language: Language): LabelledDocument[] {
  const file = readFileSync(new URL(`references/${language}.jsonl.gz`, CORPUS));
  return gunzipSync(file)
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledDocument);
}

/** What the detector finds in a document, block by block, told nothing but its language. */
export function detectIn(document: LabelledDocument, language: Language): Prediction[] {
  const detector = createDetector({ language });
  return document.blocks.flatMap(({ text }, block) =>
    detector.scan(text).references.map(({ start, end, symbol }) => ({ block, start, end, symbol })),
  );
}

export interface Reading {
  readonly language: Language;
  readonly documents: readonly {
    readonly document: LabelledDocument;
    readonly found: readonly Prediction[];
  }[];
  readonly score: Score;
}

/** Every language read and scored. */
export function readAll(): Reading[] {
  return LANGUAGES.map((language) => {
    const documents = labelledDocuments(language).map((document) => ({
      document,
      found: detectIn(document, language),
    }));
    return {
      language,
      documents,
      score: total(documents.map(({ document, found }) => scoreDocument(document, found))),
    };
  });
}

/** A label that the text itself contradicts, or a citation without a label; `reason` says why. */
export interface BelievedWrong {
  readonly id: string;
  readonly lang: string;
  readonly block: number;
  /** UTF-16 units. */
  readonly offset: number;
  readonly label: string | null;
  readonly ours: string | null;
  readonly reason: string;
}

export function believedWrong(): BelievedWrong[] {
  return readFileSync(new URL('believed-wrong.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as BelievedWrong);
}

const placeOf = (language: string, { id, block, start }: Difference): string =>
  `${language} ${id} ${block} ${start}`;

/** The score where the labels believed wrong are read as the text has them. */
export function corrected({ language, score }: Reading, list: readonly BelievedWrong[]): Score {
  const known = new Map(list.map((one) => [`${one.lang} ${one.id} ${one.block} ${one.offset}`, one]));
  const right = (difference: Difference) =>
    known.get(placeOf(language, difference))?.ours === difference.ours;
  const left = score.differences.filter((difference) => !right(difference));
  const count = (kind: Difference['kind']) => left.filter((difference) => difference.kind === kind).length;
  const gone = score.differences.filter(right);
  const withoutReference = gone.filter(({ kind }) => kind === 'missed').length;
  return {
    labels: score.labels - withoutReference + gone.filter(({ kind }) => kind === 'extra').length,
    right: score.right + gone.length - withoutReference,
    wrong: count('wrong'),
    missed: count('missed'),
    extra: count('extra'),
    differences: left,
  };
}
