import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import sessions from '../../../data/detect/roman-sessions.json' with { type: 'json' };
import { RomanSessionsSchema } from '../../../lib/detect/schema.ts';
import { createDetector } from '../../../lib/detect/index.ts';

const symbolsIn = (text: string) =>
  createDetector({ language: 'en' })
    .scan(text)
    .references.map(({ symbol }) => symbol);

describe('the numbers of sessions with Roman numerals', () => {
  it('are of the schema, and rise from session to session', () => {
    const { assembly, council } = v.parse(RomanSessionsSchema, sessions);
    expect(assembly).toEqual(assembly.toSorted((a, b) => a - b));
    expect(council).toEqual(council.toSorted(([, a], [, b]) => a - b));
  });

  it.each([
    ['General Assembly resolution 1514 (XV)', 'A/RES/1514(XV)'],
    ['General Assembly resolution 3201 (S-VI)', 'A/RES/3201(S-VI)'],
    ['General Assembly resolution 1003 (ES-I)', 'A/RES/1003(ES-I)'],
    ['Economic and Social Council resolution 663 (XXIV)', 'E/RES/663(XXIV)'],
  ])('tell the body of %s', (text, symbol) => {
    expect(symbolsIn(text)).toEqual([symbol]);
  });

  it.each(['its resolution 1514 (II)', 'General Assembly resolution 3201 (S-I)'])(
    'tell that "%s" is of no session',
    (text) => {
      expect(symbolsIn(text)).toEqual([]);
    },
  );
});
