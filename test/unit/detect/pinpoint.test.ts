import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../lib/detect/index.ts';

describe('the paragraph that a citation names', () => {
  it.each([
    ['paragraph 12 (a) of resolution 70/1', '12 (a)'],
    ['au paragraphe 12 a) de la résolution 70/1', '12 a)'],
    ['párrafo 12 a) de la resolución 70/1', '12 a)'],
    ['пункт 12 резолюции 70/1', '12'],
    ['والفقرة 12 من القرار 70/1', '12'],
    ['وفي الفقرة 12 من القرار 70/1', '12'],
    ['第70/1号决议第12段', '12'],
  ])('%s', (text, paragraph) => {
    const [reference] = createDetector({}).scan(text).references;
    expect(reference?.pinpoint).toEqual({ paragraph });
  });
});
