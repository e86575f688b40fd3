import { describe, expect, it } from 'vitest';
import type { PdfItem } from '../../../lib/text/pdf/items.ts';
import { linesOf, textOf, type PdfLine } from '../../../lib/text/pdf/lines.ts';
import { notesOf, paragraphsOf, pitchOf } from '../../../lib/text/pdf/paragraphs.ts';

const MEASURE = { bodySize: 10, bodyFont: 'body', pitch: 12 };

const item = (text: string, y: number, more: Partial<PdfItem> = {}): PdfItem => ({
  ...{ index: 0, text, from: 0, x: 100, y, width: text.length * 5, size: 10, rtl: false, font: 'body' },
  endOfLine: true,
  ...more,
});

/** Lines, each an item a step of 12 points below the one before; `more` of the last. */
function lines(texts: readonly string[], more: Partial<PdfItem> = {}): PdfLine[] {
  return texts.flatMap((text, index) =>
    linesOf([item(text, 500 - 12 * index, index === texts.length - 1 ? more : {})]),
  );
}

const paragraphs = (given: readonly PdfLine[]) =>
  paragraphsOf(given, 1, MEASURE).map(({ lines: own }) => own.map(textOf).join('|'));

describe('a line goes on the paragraph before it', () => {
  const SENTENCE = ['It takes note of the report.', 'The next one begins'];

  it.each([
    ['at the usual distance', {}],
    ['indented by less than a letter', { x: 108 }],
    ['farther left', { x: 60 }],
    ['at not much more than the usual distance', { y: 485 }],
    ['in letters of nearly the same size', { size: 10.9 }],
  ])('%s', (_, more) => {
    expect(paragraphs(lines(SENTENCE, more))).toEqual([SENTENCE.join('|')]);
  });

  it.each([
    ['indented after the end of a sentence', { x: 109 }],
    ['farther below', { y: 484 }],
    ['higher up: another column', { y: 506 }],
    ['in larger letters', { size: 11.1 }],
    ['on its line: the next cell of a row', { y: 496 }],
  ])('but begins one %s', (_, more) => {
    expect(paragraphs(lines(SENTENCE, more))).toEqual(SENTENCE);
  });

  it('though it is indented within a sentence', () => {
    const open = ['It takes note of the report of', 'the Board'];
    expect(paragraphs(lines(open, { x: 130 }))).toEqual([open.join('|')]);
  });

  it.each(['12. Decides', '(a) to report', '• to report', '(一) 报告', '– to report', 'a) to report'])(
    'but begins one with %j after a sentence, not within one',
    (numbered) => {
      expect(paragraphs(lines(['It takes note;', numbered]))).toEqual(['It takes note;', numbered]);
      expect(paragraphs(lines(['as said in its paragraph', numbered]))).toHaveLength(1);
    },
  );

  it('in Arabic is indented from the right', () => {
    const arabic = (x: number) =>
      lines(['يحيط علما بالتقرير.', 'ويطلب إلى الأمين العام'].map((text) => text)).map((line, index) => ({
        ...line,
        rtl: true,
        left: 50,
        right: index === 0 ? 400 : x,
      }));
    expect(paragraphs(arabic(398))).toHaveLength(1);
    expect(paragraphs(arabic(380))).toHaveLength(2);
    expect(paragraphs(arabic(430))).toHaveLength(1);
  });
});

describe('a heading', () => {
  const role = (texts: readonly string[], more: Partial<PdfItem> = {}) =>
    paragraphsOf(
      texts.flatMap((text, index) => linesOf([item(text, 500 - 12 * index, more)])),
      1,
      MEASURE,
    )[0]?.role;

  it.each([
    ['larger than the text', ['Report of the Board'], { size: 11 }, 'heading'],
    ['in another font', ['Report of the Board'], { font: 'bold' }, 'heading'],
    ['of the size and font of the text', ['Report of the Board'], {}, 'text'],
    ['hardly larger', ['Report of the Board'], { size: 10.6 }, 'text'],
    ['that ends as a sentence', ['It reports.'], { size: 14 }, 'text'],
    ['that stands in brackets', ['[on the report of the Board]'], { size: 14 }, 'text'],
    ['without a letter', ['* * *'], { font: 'bold' }, 'text'],
    ['of more lines than a title has', ['a', 'b', 'c', 'd'], { font: 'bold' }, 'text'],
    ['of as many lines as a title has', ['a', 'b', 'c'], { font: 'bold' }, 'heading'],
    ['longer than a title', ['x'.repeat(241)], { font: 'bold' }, 'text'],
  ] as const)('%s: %j', (_, texts, more, expected) => {
    expect(role(texts, more)).toBe(expected);
  });
});

it('each note begins with its mark, and what follows belongs to it', () => {
  const notes = notesOf(
    lines(['1 See A/80/1.', 'It goes on.', '2 Ibid.', '* Reissued.', '3/ Old.', '2024 saw']),
    4,
  );
  expect(notes.map(({ lines: own }) => own.map(textOf).join('|'))).toEqual([
    '1 See A/80/1.|It goes on.',
    '2 Ibid.',
    '* Reissued.',
    '3/ Old.|2024 saw',
  ]);
  expect(notes.every(({ page, role }) => page === 4 && role === 'footnote')).toBe(true);
});

describe('the distance of lines', () => {
  it('is the one that most keep', () => {
    expect(pitchOf([...lines(['a', 'b', 'c', 'd', 'e']), ...linesOf([item('f', 430)])], 10)).toBe(12);
  });

  it('is guessed where there are too few, or none of the size of the text', () => {
    expect(pitchOf(lines(['a', 'b', 'c']), 10)).toBe(12);
    expect(pitchOf(lines(['a', 'b', 'c', 'd', 'e']), 8)).toBeCloseTo(9.6);
  });
});
