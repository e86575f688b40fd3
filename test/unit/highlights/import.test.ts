import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationCollection } from '../../../lib/highlights/export/annotations.ts';
import { readImport } from '../../../lib/highlights/import/index.ts';
import { COLOURS, type Highlight } from '../../../lib/highlights/record.ts';
import { LANGUAGES } from '../../../lib/languages/index.ts';
import { sampleHighlight } from './sample.ts';

const NOW = 1_800_000_000_000;

function imported(text: string, present: readonly Highlight[] = []) {
  const result = readImport(text, present, NOW);
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
}

const words = fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }).filter((text) => text.trim() !== '');
const highlight: fc.Arbitrary<Highlight> = fc
  .record({
    id: fc.uuid(),
    quote: words,
    prefix: fc.string({ unit: 'binary' }),
    note: fc.string({ unit: 'binary' }),
    title: fc.string({ unit: 'binary' }),
    tags: fc.uniqueArray(fc.stringMatching(/^[a-z\u0627-\u064a]{1,12}$/), { maxLength: 4 }),
    colour: fc.constantFrom(...COLOURS),
    language: fc.constantFrom(...LANGUAGES),
    createdAt: fc.integer({ min: 0, max: NOW }),
    lost: fc.boolean(),
    number: fc.option(fc.stringMatching(/^\d{1,3}$/), { nil: undefined }),
    occurrences: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
  })
  .map(({ prefix, number, occurrences, ...rest }) =>
    sampleHighlight(1, {
      ...rest,
      changedAt: rest.createdAt + 5,
      place: number === undefined ? {} : { part: 'operative', number },
      selectors: [
        {
          type: 'TextQuoteSelector',
          exact: rest.quote,
          prefix,
          suffix: '',
          ...(occurrences === undefined ? {} : { occurrences }),
        },
        { type: 'TextPositionSelector', start: 5, end: 9 },
        { type: 'FragmentSelector', value: 'page=3', conformsTo: 'http://tools.ietf.org/rfc/rfc8118' },
      ],
    }),
  );

describe('imports', () => {
  it('give back our own export without loss: export, import, export is the same', () => {
    fc.assert(
      fc.property(fc.uniqueArray(highlight, { selector: ({ id }) => id, maxLength: 6 }), (highlights) => {
        const distinct = highlights.map((one, index) => ({
          ...one,
          document: `A/${index}`,
          symbol: `A/${index}`,
        }));
        const file = annotationCollection(distinct, 'All');
        const { highlights: back } = imported(file);
        expect(back).toEqual(distinct);
        expect(annotationCollection(back, 'All')).toBe(file);
      }),
      { numRuns: 200 },
    );
  });

  it('recognise what is there already, by id and by passage', () => {
    const present = [sampleHighlight(1), sampleHighlight(2, { id: 'other-id' })];
    const file = annotationCollection([sampleHighlight(1), sampleHighlight(2), sampleHighlight(3)], '');
    expect(imported(file, present).lines.map(({ outcome }) => outcome)).toEqual([
      'duplicate',
      'duplicate',
      'taken',
    ]);
  });

  it('read an export of Hypothesis', () => {
    const row = {
      id: 'Zx1',
      created: '2024-05-06T07:08:09.123456+00:00',
      updated: '2024-05-07T07:08:09.123456+00:00',
      uri: 'https://undocs.org/en/A/RES/70/1',
      text: 'Check *this*',
      tags: ['sdg', 'SDG', 'water'],
      document: { title: ['Transforming our world'] },
      target: [
        {
          source: 'https://undocs.org/en/A/RES/70/1',
          selector: [
            {
              type: 'RangeSelector',
              startContainer: '/div[1]',
              startOffset: 1,
              endContainer: '/div[1]',
              endOffset: 9,
            },
            { type: 'TextPositionSelector', start: 10, end: 40 },
            {
              type: 'TextQuoteSelector',
              exact: 'We are resolved to end poverty',
              prefix: 'x ',
              suffix: ' y',
            },
          ],
        },
      ],
    };
    const pageNote = { ...row, id: 'Zx2', target: [{ source: row.uri }] };
    const report = imported(JSON.stringify({ rows: [row, pageNote, 'nonsense'] }));
    expect(report.format).toBe('hypothesis');
    expect(report.lines.map(({ number, outcome }) => [number, outcome])).toEqual([
      [1, 'taken'],
      [2, 'no-quote'],
      [3, 'unreadable'],
    ]);
    expect(report.highlights[0]).toMatchObject({
      id: 'Zx1',
      document: 'A/RES/70/1',
      symbol: 'A/RES/70/1',
      language: 'en',
      title: 'Transforming our world',
      quote: 'We are resolved to end poverty',
      note: 'Check *this*',
      tags: ['sdg', 'water'],
      createdAt: Date.parse('2024-05-06T07:08:09.123Z'),
    });
    expect(report.highlights[0]?.selectors.map(({ type }) => type)).toEqual([
      'TextPositionSelector',
      'TextQuoteSelector',
    ]);
  });

  it('read a collection of another tool: single bodies and targets, a specific resource', () => {
    const annotation = {
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      id: 'http://example.org/anno1',
      type: 'Annotation',
      body: 'An important paragraph',
      target: {
        source: { id: 'https://www.un.org/fr/charte' },
        selector: { type: 'TextQuoteSelector', exact: 'Nous, peuples des Nations Unies, résolus' },
      },
    };
    const [highlight] = imported(JSON.stringify({ type: 'AnnotationPage', items: [annotation] })).highlights;
    expect(highlight).toMatchObject({
      id: 'http://example.org/anno1',
      document: 'https://www.un.org/fr/charte',
      symbol: null,
      language: 'fr',
      note: 'An important paragraph',
      createdAt: NOW,
    });
    expect(imported(JSON.stringify([annotation])).lines).toHaveLength(1);
  });

  it('refuse what is no such file, and are never surprised', () => {
    expect(readImport('{', [], NOW)).toMatchObject({ ok: false, fault: { code: 'import-not-json' } });
    expect(readImport('{"a":1}', [], NOW)).toMatchObject({ ok: false, fault: { code: 'import-unknown' } });
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), (items) => {
        const report = imported(JSON.stringify(items));
        expect(report.lines).toHaveLength(items.length);
        expect(report.highlights).toHaveLength(
          report.lines.filter(({ outcome }) => outcome === 'taken').length,
        );
      }),
    );
  });
});
