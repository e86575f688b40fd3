import { expect, test } from 'vitest';
import { footnotesOf, structureOf } from '../../../lib/structure/index.ts';
import { Flow } from '../../../lib/text/pdf/flow.ts';
import type { RawItem } from '../../../lib/text/pdf/items.ts';

/** A string of a page: Helvetica-like letters of half the size. */
const item = (text: string, x: number, y: number, size = 10, hasEOL = true): RawItem => ({
  str: text,
  dir: 'ltr',
  transform: [size, 0, 0, size, x, y],
  width: (text.length * size) / 2,
  fontName: 'body',
  hasEOL,
});

/** A line that ends in a raised figure. */
const marked = (text: string, mark: string, y: number): RawItem[] => [
  item(text, 100, y, 10, false),
  item(mark, 100 + text.length * 5, y + 3, 6.5),
];
const note = (mark: string, text: string, y: number): RawItem[] => [
  item(mark, 100, y + 2, 5.5, false),
  item(` ${text}`, 104, y, 8),
];

function read(...pages: RawItem[][]) {
  const flow = new Flow();
  pages.forEach((items, index) => flow.add({ page: index + 1, height: 792, items }));
  flow.end();
  const { blocks } = flow.blocks();
  const text = blocks.map((block) => block.text).join('\n');
  return { blocks, text };
}

test('a note is joined to the raised figure of its page', () => {
  const { blocks, text } = read(
    [...marked('Recalling the report of the Secretary-General,', '1', 600), ...note('1', 'A/73/131.', 100)],
    [...marked('Taking note of the report of the Commission,', '2', 600), ...note('2', 'E/2018/28.', 100)],
  );
  const notes = footnotesOf(blocks);
  expect(notes.map(({ label, marks }) => [label, marks.length])).toEqual([
    ['1', 1],
    ['2', 1],
  ]);
  const [mark] = notes[1]?.marks ?? [];
  expect(text.slice((mark?.start ?? 0) - 11, mark?.end)).toBe('Commission,2');
  expect(structureOf(blocks).addressAt((notes[1]?.note.start ?? 0) + 3)).toEqual({
    part: 'footnote',
    number: '2',
  });
});

test('labels that begin again are told apart by their pages', () => {
  const page = (text: string) => [...marked(text, '1', 600), ...note('1', `On ${text}`, 100)];
  const { blocks, text } = read(page('The first letter says'), page('The second letter says'));
  for (const { marks, note: span } of footnotesOf(blocks)) {
    const [mark] = marks;
    expect(marks).toHaveLength(1);
    const before = text.slice(0, mark?.start).split('\n').at(-1) ?? '';
    expect(text.slice(span.start, span.end)).toContain(before);
  }
});

test('an asterisk need not be raised, and the bars of a machine are none', () => {
  const { blocks } = read([
    item('Report of the Committee*', 100, 600),
    item(
      'The Committee considered the question at its meetings, which it held in Geneva in the autumn of the year,',
      100,
      580,
    ),
    item('* The report was delayed.', 100, 100, 8),
    item('*0160606*', 100, 40, 8),
  ]);
  expect(footnotesOf(blocks).map(({ label, marks }) => [label, marks.length])).toEqual([['*', 1]]);
});

test('a figure without a note stays a figure', () => {
  const { blocks } = read([...marked('An area of 20 km', '2', 600), item('Nothing follows', 100, 580)]);
  expect(footnotesOf(blocks)).toEqual([]);
});

test('the last line of the notes may stand where job numbers do', () => {
  const { blocks } = read([
    ...marked('Recalling the report of the Secretary-General,', '1', 600),
    item(
      'and the further reports that the Secretary-General submitted to the Assembly since its last session,',
      100,
      588,
    ),
    ...note('1', 'Adopted under the Convention; see', 62),
    item('FCCC/CP/2015/10/Add.1.', 104, 52, 8),
    item('24-12345', 100, 30, 8),
  ]);
  const last = blocks.filter(({ role }) => role === 'footnote').map(({ text }) => text);
  expect(last).toEqual(['1 Adopted under the Convention; see FCCC/CP/2015/10/Add.1.']);
});

test('a page number under the notes is none of them', () => {
  const { blocks } = read([
    ...marked('Recalling the report of the Secretary-General,', '1', 600),
    ...note('1', 'A/73/131.', 100),
    item('7', 300, 70, 8),
  ]);
  expect(footnotesOf(blocks).map(({ label }) => label)).toEqual(['1']);
});

test('a figure with a slash, as typewriters set it, is joined to its note', () => {
  const { blocks, text } = read(
    [
      item(
        'Recalling the report of the Committee 1/ and its resolution 37/90, 2/ which it adopted in',
        100,
        600,
      ),
      item('document A/37/1/Add.1 in the year before,', 100, 588),
      item('12. Notes with concern that the second report 2/', 100, 560),
      item('has not been submitted;', 100, 548),
      item('1/ Official Records of the General Assembly, Thirty-seventh', 100, 200),
      item('Session, Supplement No. 1.', 130, 188),
      item('2/ See E/1930/3, para. 152:', 100, 170),
      item('"152. The Committee may wish to consider the matter."', 130, 150),
    ],
    [item('1/ This begins a page, and nothing on it has that mark.', 100, 600)],
  );
  const notes = footnotesOf(blocks);
  expect(
    notes.map(({ label, marks }) => [label, marks.map(({ start, end }) => text.slice(start, end))]),
  ).toEqual([
    ['1', ['1/']],
    ['2', ['2/', '2/']],
  ]);
  expect(text.slice(notes[1]?.head.start, notes[1]?.head.end)).toBe('2/');
  expect(structureOf(blocks).addressAt((notes[1]?.note.start ?? 0) + 60)).toEqual({
    part: 'footnote',
    number: '2',
  });
  expect(blocks.at(-1)?.role).toBe('text');
});
