import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../lib/detect/index.ts';
import type { DetectContext } from '../../../lib/detect/index.ts';
import examples from './examples.json' with { type: 'json' };

const read = (text: string, context: DetectContext = {}) =>
  createDetector(context)
    .scan(text)
    .references.map(({ symbol }) => symbol);

describe('citations in six languages', () => {
  it.each(examples.map(({ language, text, symbols, own }) => [language, text, symbols, own] as const))(
    '%s: %s',
    (_language, text, symbols, own) => {
      expect(read(text, own ? { symbol: own } : {})).toEqual(symbols);
    },
  );
});
