import { expect, test } from 'vitest';
import { readingText } from '../../../lib/reader/copy.ts';
import type { BlockRole } from '../../../lib/text/types.ts';

const blocks = (
  [
    ['Recalling its resolution 70/1', 'text'],
    ['A/79/1', 'running-header'],
    ['and all that follows', 'text'],
  ] as [string, BlockRole][]
).reduce<{ start: number; text: string; role: BlockRole }[]>((all, [text, role]) => {
  const last = all.at(-1);
  return [...all, { start: last ? last.start + last.text.length + 1 : 0, text, role }];
}, []);

test('what is copied over the end of a page has no header in it', () => {
  expect(readingText({ blocks }, { start: 10, end: 40 })).toBe('its resolution 70/1\nand');
  expect(readingText({ blocks }, { start: 0, end: 9 })).toBe('Recalling');
});

test('a header that is selected by itself is copied', () => {
  expect(readingText({ blocks }, { start: 30, end: 36 })).toBe('A/79/1');
});
