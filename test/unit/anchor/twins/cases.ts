import rows from './paragraphs.json' with { type: 'json' };
import type { Language } from '../../../../lib/languages/index.ts';
import type { Anchored } from './anchored.ts';
import { renderAsPdf, renderWithNoise } from './rendering.ts';

/** A paragraph that keeps its identity through every change of the document. */
export interface Paragraph {
  readonly id: string;
  readonly text: string;
}

export interface Case extends Anchored {
  readonly name: string;
  readonly language: Language;
  /** True where the same sentence still stands in `after`, but for its rendering and edits without meaning. */
  readonly present: boolean;
}

interface Target {
  readonly id: string;
  readonly quote: string;
  /** Id of a paragraph that differs in one token that carries meaning. */
  readonly twin: string | null;
}

export const LANGUAGES: readonly Language[] = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];

/** All cases of a language: every target under every change. */
export function casesOf(language: Language): Case[] {
  const before = documentOf(language);
  return targetsOf(language, before).flatMap((target) =>
    Object.entries(CHANGES).flatMap(([name, change]) => {
      const changed = change(before, target, language);
      if (!changed) return [];
      const { after, present } = changed;
      return [{ name, language, before, after, target: target.id, quote: target.quote, present }];
    }),
  );
}

export function documentOf(language: Language): Paragraph[] {
  const { opening, families, plain } = rows[language];
  const body: Paragraph[] = [];
  families.forEach(({ form, values }, family) => {
    values.forEach((value, index) =>
      body.push({ id: `f${family}-${index}`, text: form.replace('{x}', value) }),
    );
    const text = plain[family];
    if (text !== undefined) body.push({ id: `p${family}`, text });
  });
  const head = opening.map((text, index) => ({ id: `o${index}`, text }));
  return [...head, ...body];
}

function targetsOf(language: Language, document: readonly Paragraph[]): Target[] {
  const { families, plain } = rows[language];
  const textOf = (id: string) => document.find((paragraph) => paragraph.id === id)?.text ?? '';
  const targets: Target[] = [];
  families.forEach(({ values, phrase }, family) => {
    values.forEach((_, index) => {
      const id = `f${family}-${index}`;
      const twin = `f${family}-${(index + 1) % values.length}`;
      targets.push({ id, quote: textOf(id), twin }, { id, quote: phrase, twin });
    });
  });
  plain.forEach((text, index) => targets.push({ id: `p${index}`, quote: text, twin: null }));
  return targets;
}

type Change = (
  before: readonly Paragraph[],
  target: Target,
  language: Language,
) => { after: readonly Paragraph[]; present: boolean } | null;

const without = (paragraphs: readonly Paragraph[], ...ids: readonly string[]) =>
  paragraphs.filter(({ id }) => !ids.includes(id));
const rewrite = (paragraphs: readonly Paragraph[], change: (text: string, id: string) => string) =>
  paragraphs.map(({ id, text }) => ({ id, text: change(text, id) }));

const CHANGES: Readonly<Record<string, Change>> = {
  unchanged: (before) => ({ after: before, present: true }),
  'another rendering': (before) => ({ after: rewrite(before, renderAsPdf), present: true }),
  noise: (before) => ({ after: rewrite(before, renderWithNoise), present: true }),
  numbered: (before) => ({
    after: before.map(({ id, text }, index) => ({ id, text: `${index + 1}. ${text}` })),
    present: true,
  }),
  deleted: (before, { id }) => ({ after: without(before, id), present: false }),
  'deleted, another rendering': (before, { id }) => ({
    after: rewrite(without(before, id), renderAsPdf),
    present: false,
  }),
  'deleted with all before it': (before, { id }) => ({
    after: before.slice(before.findIndex((paragraph) => paragraph.id === id) + 1),
    present: false,
  }),
  'twin deleted': (before, { twin }) =>
    twin === null ? null : { after: without(before, twin), present: true },
  'swapped with its twin': (before, { id, twin }) =>
    twin === null ? null : { after: swapped(before, id, twin), present: true },
  'moved to the end': (before, { id }) => ({
    after: [...without(before, id), ...before.filter((paragraph) => paragraph.id === id)],
    present: true,
  }),
  'twin inserted before it': (before, { id, twin }) =>
    twin === null
      ? null
      : {
          after: before.flatMap((paragraph) =>
            paragraph.id === id ? [{ id: 'new', text: textOf(before, twin) }, paragraph] : [paragraph],
          ),
          present: true,
        },
  'paragraph inserted around it': (before, { id }, language) => ({
    after: before.flatMap((paragraph) =>
      paragraph.id === id
        ? [
            { id: 'new', text: rows[language].opening[1] ?? '' },
            paragraph,
            { id: 'newer', text: rows[language].opening[0] ?? '' },
          ]
        : [paragraph],
    ),
    present: true,
  }),
  'turned into its twin': (before, { id, twin }) =>
    twin === null
      ? null
      : {
          after: before
            .filter((paragraph) => paragraph.id !== twin)
            .map((paragraph) =>
              paragraph.id === id ? { id: 'turned', text: textOf(before, twin) } : paragraph,
            ),
          present: false,
        },
  'reversed order': (before) => ({ after: [...before].reverse(), present: true }),
  'edited without meaning': (before, { id }, language) => {
    const benign = rows[language].benign;
    const after = rewrite(before, (text, own) =>
      own === id ? benign.reduce((edited, [from = '', to = '']) => edited.replace(from, to), text) : text,
    );
    return textOf(after, id) === textOf(before, id) ? null : { after, present: true };
  },
  'neighbours rewritten': (before, { id }, language) => {
    const at = before.findIndex((paragraph) => paragraph.id === id);
    const [one = '', other = ''] = rows[language].plain.filter((text) => text !== textOf(before, id));
    return {
      after: before.map((paragraph, index) =>
        index === at - 1
          ? { id: 'before', text: other }
          : index === at + 1
            ? { id: 'after', text: one }
            : paragraph,
      ),
      present: true,
    };
  },
};

const textOf = (paragraphs: readonly Paragraph[], id: string) =>
  paragraphs.find((paragraph) => paragraph.id === id)?.text ?? '';

function swapped(paragraphs: readonly Paragraph[], one: string, other: string): Paragraph[] {
  const find = (id: string) => paragraphs.find((paragraph) => paragraph.id === id);
  return paragraphs.flatMap((paragraph) => {
    const replaced = paragraph.id === one ? find(other) : paragraph.id === other ? find(one) : paragraph;
    return replaced ?? [];
  });
}
