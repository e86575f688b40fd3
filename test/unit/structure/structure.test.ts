import { describe, expect, test } from 'vitest';
import { structureOf } from '../../../lib/structure/index.ts';
import type { BlockRole, TextBlock } from '../../../lib/text/types.ts';

/** Blocks as a document text has them: joined by one line end. `role|text` gives a block a role. */
function document(...texts: string[]): { blocks: TextBlock[]; at: (needle: string) => number } {
  const blocks: TextBlock[] = [];
  let start = 0;
  for (const row of texts) {
    const [role, text] = row.includes('|') ? row.split('|', 2) : ['text', row];
    const block = { start, text: text ?? '', role: role as BlockRole };
    blocks.push(block);
    start += block.text.length + 1;
  }
  const whole = blocks.map((block) => block.text).join('\n');
  return { blocks, at: (needle) => whole.indexOf(needle) };
}

const letterOf = (text?: string) => text?.replace('(', '').charAt(0);

describe('a resolution', () => {
  const { blocks, at } = document(
    'masthead|Distr.: General',
    'heading|73/6. Fiftieth anniversary of the first Conference',
    'The General Assembly,',
    'Recalling its resolutions 59/2 and 72/79,',
    'Convinced that the anniversary offers a unique opportunity,',
    '1. Takes note of the report;',
    'footnote|1 See A/73/20.',
    '2. Requests the Secretary-General:',
    '(a) To report to the Assembly; (b) to convene:',
    '(i) A meeting in Vienna;',
    '(ii) A meeting in Nairobi.',
    'heading|Annex II',
    '1. Rules are adopted.',
  );
  const structure = structureOf(blocks);

  test.each([
    ['Recalling', { part: 'preamble', number: '1' }],
    ['Convinced', { part: 'preamble', number: '2' }],
    ['Takes note', { part: 'operative', number: '1' }],
    ['See A/73/20', { part: 'footnote', number: '1' }],
    ['Secretary-General', { part: 'operative', number: '2' }],
    ['To report', { part: 'operative', number: '2', subparagraph: 'a' }],
    ['to convene', { part: 'operative', number: '2', subparagraph: 'b' }],
    ['Vienna', { part: 'operative', number: '2', subparagraph: 'b.i' }],
    ['Nairobi', { part: 'operative', number: '2', subparagraph: 'b.ii' }],
    ['Rules', { part: 'annex', number: '1', annex: 'II' }],
  ])('%s', (needle, address) => {
    expect(structure.addressAt(at(needle))).toEqual(address);
  });

  test('finds a paragraph with its sub-paragraphs', () => {
    const span = structure.find({ number: '2' });
    expect(span?.start).toBe(at('2. Requests'));
    expect(span?.end).toBe(at('Nairobi.') + 'Nairobi.'.length);
    expect(structure.find({ number: '2', subparagraph: 'b.ii' })?.start).toBe(at('(ii)'));
    expect(structure.find({ annex: 'II', number: '1' })?.start).toBe(at('1. Rules'));
    expect(structure.find({ number: '9' })).toBeNull();
  });
});

test('a report keeps its numbers through headings, and a year or a list is no paragraph', () => {
  const { blocks, at } = document(
    'heading|I. Introduction',
    '1. The Assembly decided to include the item.',
    '2015. A year is no paragraph.',
    'heading|II. Consideration',
    '2. The Council met.',
    'It adjourned the same day.',
    '8. A number out of order.',
  );
  const structure = structureOf(blocks);
  expect(structure.addressAt(at('decided'))).toEqual({ part: 'body', number: '1' });
  expect(structure.addressAt(at('A year'))).toEqual({ part: 'body', number: '1' });
  expect(structure.addressAt(at('adjourned'))).toEqual({ part: 'body', number: '2' });
  expect(structure.addressAt(at('out of order'))).toEqual({ part: 'body', number: '2' });
});

test.each([
  [
    'ar',
    ['إن الجمعية العامة،', 'إذ تشير إلى قرارها،', '1 - تحيط علما بما يلي:', '(أ) التقرير؛', '(ب) المذكرة؛'],
  ],
  ['zh', ['大会，', '回顾其决议，', '1. 注意到：', '(a) 报告；', '(b) 说明；']],
  [
    'fr',
    [
      'L’Assemblée générale,',
      'Rappelant sa résolution,',
      '1. Prend note :',
      'a) Du rapport ;',
      'b) De la note ;',
    ],
  ],
  [
    'ru',
    [
      'Генеральная Ассамблея,',
      'ссылаясь на свою резолюцию,',
      '1. принимает к сведению:',
      'a) доклад;',
      'b) записку;',
    ],
  ],
  [
    'es',
    [
      'La Asamblea General,',
      'Recordando su resolución,',
      '1. Toma nota:',
      'a) Del informe;',
      'b) De la nota;',
    ],
  ],
])('in %s', (_language, texts) => {
  const { blocks } = document(...texts);
  const structure = structureOf(blocks);
  const parts = blocks.map((block) => structure.addressAt(block.start));
  expect(parts[1]).toEqual({ part: 'preamble', number: '1' });
  expect(parts[2]).toEqual({ part: 'operative', number: '1' });
  expect(parts[3]).toMatchObject({
    part: 'operative',
    number: '1',
    subparagraph: letterOf(texts[3]),
  });
  expect(parts[4]).toMatchObject({
    part: 'operative',
    number: '1',
    subparagraph: letterOf(texts[4]),
  });
});

test('a reference to sub-paragraphs inside a sentence opens none', () => {
  const { blocks, at } = document('1. As subparagraphs (a) and (b) of article 3 say, the rules apply.');
  expect(structureOf(blocks).addressAt(at('rules'))).toEqual({ part: 'body', number: '1' });
});
