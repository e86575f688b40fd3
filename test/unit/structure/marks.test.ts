import { expect, it } from 'vitest';
import { marksIn } from '../../../lib/structure/subparagraphs.ts';

const read = (text: string) => marksIn(text).map(({ level, label, start }) => `${level} ${label} ${start}`);

it.each([
  ['(a) one; (b) two; and (c) three', ['1 a 0', '1 b 9', '1 c 22']],
  ['a) one; b) two', ['1 a 0', '1 b 8']],
  ['(a) one: (i) two; (ii) three', ['1 a 0', '2 i 9', '2 ii 18']],
  ['(h) one; (i) two; (j) three', ['1 h 0', '1 i 9', '1 j 18']],
  ['㈠ 一；㈡ 二；㈩ 十', ['1 1 0', '1 2 4', '1 10 8']],
  ['(a) one: ‘1’ two; ‘2’ three; (b) four', ['1 a 0', '2 1 9', '2 2 18', '1 b 29']],
  ['(一) 甲；(二) 乙', ['1 一 0', '1 二 6']],
  ['(أ) واحد؛ (ب) اثنان', ['1 أ 0', '1 ب 10']],
  ['‘1’ one; ‘2’ two', ['1 1 0', '1 2 9']],
  ['as said in paragraph (a) of it', []],
])('the marks of %j', (text, expected) => {
  expect(read(text)).toEqual(expected);
});
