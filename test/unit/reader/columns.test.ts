import { describe, expect, test } from 'vitest';
import { betweenAt, commonLandmarks, heightOf } from '../../../lib/reader/columns/align.ts';
import { landmarksOf } from '../../../lib/reader/columns/landmarks.ts';
import { createShare, LEAST_SHARE } from '../../../lib/reader/columns/share.ts';
import type { TextBlock } from '../../../lib/text/types.ts';

function blocksOf(texts: readonly string[]): TextBlock[] {
  let start = 0;
  return texts.map((text) => {
    const block = { start, text, role: 'text' as const };
    start += text.length + 1;
    return block;
  });
}

const keysOf = (...texts: string[]) => landmarksOf(blocksOf(texts)).map(({ key }) => key);

const ENGLISH = [
  'The General Assembly,',
  'Recalling its resolution 70/1,',
  'Noting the report,',
  '1. Decides to convene a conference;',
  '2. Requests the Secretary-General:',
  '(a) To report at its next session;',
  '(b) To consult Member States;',
  '3. Remains seized.',
  'Annex II',
  '1. The rules follow.',
];

describe('landmarks have the same names in every language', () => {
  test('of the preamble, paragraphs, sub-paragraphs and annexes', () => {
    expect(keysOf(...ENGLISH)).toEqual([
      'preamble:1/0',
      'preamble:2/0',
      'text:1/0',
      'text:2/0',
      'text:2/1',
      'text:2/2',
      'text:3/0',
      'annex2:1/0',
    ]);
  });

  test('where letters and numerals differ', () => {
    const arabic = keysOf(
      'إن الجمعية العامة،',
      'إذ تشير إلى قرارها 70/1،',
      'وإذ تحيط علما بالتقرير،',
      '1 - تقرر عقد مؤتمر؛',
      '2 - تطلب إلى الأمين العام ما يلي:',
      '(أ) أن يقدم تقريرا في دورتها المقبلة؛',
      '(ب) أن يتشاور مع الدول الأعضاء؛',
      '3 - تبقي المسألة قيد النظر.',
      'المرفق الثاني',
      '1 - فيما يلي القواعد.',
    );
    expect(arabic).toEqual(keysOf(...ENGLISH));
  });

  test('where a second resolution counts from one again', () => {
    const keys = keysOf('The Council,', '1. Decides;', 'The Council,', 'Noting,', '1. Requests;');
    expect(keys).toEqual(['text:1/0', 'preamble:1/0', 'text:1/0#2']);
  });
});

const heights = (...keys: readonly (readonly [string, number])[]) =>
  keys.map(([key, height]) => ({ key, height }));

describe('two columns meet at the same paragraph', () => {
  const own = heights(['1', 0.5], ['2', 1], ['3', 2]);
  const other = heights(['1', 0.4], ['2', 2], ['3', 3]);

  test('half of a paragraph here is half of it there', () => {
    const place = betweenAt(commonLandmarks(own, ['1', '2', '3']), 1.5, 4);
    expect(place).toEqual({ before: '2', after: '3', part: 0.5 });
    expect(heightOf(place, other, 5)).toBe(2.5);
  });

  test('the beginning and the end meet, whatever lies between', () => {
    const common = commonLandmarks(own, ['1', '2', '3']);
    expect(heightOf(betweenAt(common, 0, 4), other, 5)).toBe(0);
    expect(heightOf(betweenAt(common, 4, 4), other, 5)).toBe(5);
  });

  test('what only one of them has is passed over in proportion', () => {
    const place = betweenAt(commonLandmarks(own, ['1', '3']), 1.25, 4);
    expect(place).toEqual({ before: '1', after: '3', part: 0.5 });
  });

  test('a paragraph that one of them has out of order does not lead astray', () => {
    const common = commonLandmarks(heights(['9', 0.1], ['1', 0.5], ['2', 1], ['3', 2]), ['1', '2', '3', '9']);
    expect(common.map(({ key }) => key)).toEqual(['1', '2', '3']);
  });

  test('a paragraph that has not been read yet is waited for', () => {
    expect(heightOf({ before: '3', after: null, part: 0 }, heights(['1', 0.5]), 5)).toBeNull();
  });

  test('documents without numbers meet by their length', () => {
    expect(heightOf(betweenAt([], 1, 4), [], 8)).toBe(2);
  });
});

describe('the border between the columns', () => {
  test('moves with the arrows as it is seen, and leaves both enough to read', () => {
    const share = createShare();
    expect(share.value.value).toBe(0.5);
    expect(share.press('ArrowRight', 'ArrowRight')).toBe(true);
    expect(share.value.value).toBe(0.52);
    // The first column on the right: the same arrow makes it narrower.
    share.press('ArrowRight', 'ArrowLeft');
    expect(share.value.value).toBe(0.5);
    share.press('End', 'ArrowRight');
    share.press('ArrowRight', 'ArrowRight');
    expect(share.value.value).toBe(1 - LEAST_SHARE);
    share.press('Home', 'ArrowRight');
    expect(share.value.value).toBe(LEAST_SHARE);
    share.press('Enter', 'ArrowRight');
    expect(share.value.value).toBe(0.5);
  });

  test('leaves other keys alone, and follows the pointer', () => {
    const share = createShare();
    expect(share.press('Tab', 'ArrowRight')).toBe(false);
    share.set(0.4216);
    expect(share.value.value).toBe(0.422);
    share.set(2);
    expect(share.value.value).toBe(1 - LEAST_SHARE);
    share.reset();
    expect(share.value.value).toBe(0.5);
  });
});
