import { afterEach, describe, expect, it, vi } from 'vitest';
import { mentionAtPoint, offsetInView } from '../../../lib/page/hit.ts';
import type { PlacedMention } from '../../../lib/page/mentions.ts';
import type { Painter } from '../../../lib/page/types.ts';
import type { DocumentText } from '../../../lib/text/types.ts';

afterEach(() => vi.unstubAllGlobals());

/** A page whose caret is where `offsetAt` says, as a browser gives it for every point, also beyond a line's end. */
function page(offsetAt: (x: number, y: number) => number | null): DocumentText {
  const caretPositionFromPoint = (x: number, y: number) => {
    const offset = offsetAt(x, y);
    return offset === null ? null : { offsetNode: 'text', offset };
  };
  vi.stubGlobal('document', { caretPositionFromPoint });
  return { offsetOf: (_: unknown, offset: number) => offset } as unknown as DocumentText;
}

describe('the mention under a point', () => {
  const block = { start: 100, text: 'see A/80/1 now', role: 'text' } as const;
  const mention = { start: 4, end: 10 };
  const placed = { type: 'reference', key: 'A/80/1', block, mention } as unknown as PlacedMention;
  const box = { left: 40, right: 100, top: 20, bottom: 32 } as DOMRect;
  const asked: unknown[] = [];

  function at(x: number, y: number, offset: number | null = 105): PlacedMention | null {
    const rectangles = (span: unknown) => {
      asked.push(span);
      return [{ left: 500, right: 600, top: 0, bottom: 9 } as DOMRect, box];
    };
    const painter = { rectangles } as unknown as Painter;
    const covering = (one: number) => (one >= 104 && one <= 110 ? placed : null);
    return mentionAtPoint({ text: page(() => offset), painter, at: covering }, x, y);
  }

  it('is the one whose letters are there', () => {
    expect(at(70, 25)).toBe(placed);
    expect(asked).toEqual([{ start: 104, end: 110 }]);
  });

  it.each([
    [38, 25],
    [102, 25],
    [70, 18],
    [70, 34],
  ])('is still hit two pixels beside it, at %i %i', (x, y) => {
    expect(at(x, y)).toBe(placed);
  });

  it.each([
    [37, 25],
    [103, 25],
    [70, 17],
    [70, 35],
  ])('is not hit three pixels beside it, at %i %i, though the caret is its last letter there', (x, y) => {
    expect(at(x, y)).toBeNull();
  });

  it('is none off the text, and none in other text', () => {
    expect(at(70, 25, null)).toBeNull();
    expect(at(70, 25, 50)).toBeNull();
  });
});

describe('the text in view', () => {
  function inView(offsetAt: (x: number, y: number) => number | null): number | null {
    const text = page(offsetAt);
    vi.stubGlobal('innerWidth', 800);
    vi.stubGlobal('innerHeight', 1_000);
    return offsetInView(text);
  }

  it('is the uppermost in the middle of the view', () => {
    expect(inView((x, y) => (x === 400 ? y : null))).toBe(20);
  });

  it('is found below a picture at the head of the view', () => {
    expect(inView((_, y) => (y >= 300 ? y : null))).toBe(350);
    expect(inView((_, y) => (y >= 700 ? y : null))).toBe(800);
  });

  it('may begin with the first letter of the document', () => {
    expect(inView(() => 0)).toBe(0);
  });

  it('is none in a view without text', () => {
    expect(inView(() => null)).toBeNull();
  });
});
