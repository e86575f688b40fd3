import { expect, test } from 'vitest';
import { endsSentence } from '../../../lib/detect/sentence.ts';

test.each([
  ['was adopted. The Council', true],
  ['was it adopted? Yes', true],
  ['通过了。大会', true],
  ['was adopted.\n', true],
  ['in force\n 2. Decides', true],
  ['of the approx. two hundred', false],
  ['in paras. 3 and', false],
  ['in its resolution No. A', false],
  ['of 3.5 per cent', false],
  ['of the Council', false],
])('%j ends a sentence: %s', (stretch, expected) => {
  expect(endsSentence(stretch)).toBe(expected);
});
