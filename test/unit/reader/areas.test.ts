import fc from 'fast-check';
import { expect, test } from 'vitest';
import { areaOf, areaSelector, composeArea } from '../../../lib/highlights/area.ts';
import { annotationCollection } from '../../../lib/highlights/export/annotations.ts';
import { AnnotationSchema, highlightOf } from '../../../lib/highlights/import/annotation.ts';
import { HighlightSchema } from '../../../lib/highlights/record.ts';
import { between, LEAST, moved, turned } from '../../../lib/reader/areas/geometry.ts';
import * as v from 'valibot';

const AREA = { page: 3, x: 0.1, y: 0.25, width: 0.5, height: 0.125 };
const SHOWN = {
  symbol: 'A/45/696/Add.1',
  language: 'en',
  title: 'Climate',
  url: 'https://docs.un.org/x',
} as const;

const rectangles = fc
  .tuple(...Array.from({ length: 4 }, () => fc.integer({ min: 0, max: 1000 })))
  .map(([x = 0, y = 0, width = 0, height = 0]) => ({
    x: (x / 1000) * 0.5,
    y: (y / 1000) * 0.5,
    width: 0.01 + (width / 1000) * 0.49,
    height: 0.01 + (height / 1000) * 0.49,
  }));

test('an area is kept as a media fragment of a page, in hundredths', () => {
  expect(areaSelector(AREA)).toEqual({
    type: 'FragmentSelector',
    value: 'page=3&xywh=percent:10,25,50,12.5',
    conformsTo: 'http://www.w3.org/TR/media-frags/',
  });
  expect(areaOf([areaSelector(AREA)])).toEqual(AREA);
});

test.each([
  'page=3',
  'page=0&xywh=percent:0,0,10,10',
  'page=1&xywh=percent:90,0,20,10',
  'xywh=percent:1,1,1,1',
])('is no area: %s', (value) => expect(areaOf([{ type: 'FragmentSelector', value }])).toBeNull());

test('every area is read back to a thousandth of a hundredth', () => {
  fc.assert(
    fc.property(rectangles, (rectangle) => {
      const read = areaOf([areaSelector({ page: 1, ...rectangle })]);
      expect(read?.x).toBeCloseTo(rectangle.x, 4);
      expect(read?.height).toBeCloseTo(rectangle.height, 4);
    }),
  );
});

test('a highlight of an area is a highlight like others: valid, exported and read again', () => {
  const highlight = composeArea(AREA, '[Area of page 3]', {
    shown: SHOWN,
    colour: 'blue',
    id: 'one',
    now: 1,
  });
  expect(v.is(HighlightSchema, highlight)).toBe(true);
  expect(highlight.place).toEqual({ page: 3 });
  const { first } = JSON.parse(annotationCollection([highlight], 'all')) as { first: { items: unknown[] } };
  expect(highlightOf(v.parse(AnnotationSchema, first.items[0]), 2)).toEqual(highlight);
});

test('a page that is turned four times shows an area where it was', () => {
  fc.assert(
    fc.property(rectangles, (rectangle) => {
      const round = [90, 90, 90, 90].reduce((now, degrees) => turned(now, degrees), rectangle);
      for (const side of ['x', 'y', 'width', 'height'] as const)
        expect(round[side]).toBeCloseTo(rectangle[side], 9);
      const back = turned(turned(rectangle, 270), -270);
      expect(back.x).toBeCloseTo(rectangle.x, 9);
    }),
  );
});

test('the upper left corner goes to the upper right with a quarter turn', () => {
  const at = turned({ x: 0, y: 0, width: 0.2, height: 0.1 }, 90);
  expect(at).toEqual({ x: 0.9, y: 0, width: 0.1, height: 0.2 });
});

test('what is dragged over the edge of the page ends at the edge, from whichever corner', () => {
  expect(between([0.5, 0.5], [1.4, -0.3])).toEqual({ x: 0.5, y: 0, width: 0.5, height: 0.5 });
});

test('keys keep the frame on the page, and larger than nothing', () => {
  const frame = { x: 0.9, y: 0, width: 0.1, height: 0.1 };
  expect(moved(frame, 0.5, -0.5, false)).toEqual(frame);
  expect(moved(frame, -1, -1, true)).toMatchObject({ width: LEAST, height: LEAST });
});
