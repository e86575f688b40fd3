import jsonld from 'jsonld';
import { expect, it } from 'vitest';
import { annotationCollection, EXTENSION } from '../../../lib/highlights/export/annotations.ts';
import context from './fixtures/annotation-context.json' with { type: 'json' };
import { sampleHighlight } from './sample.ts';

/** The terms that our export uses, as the Web Annotation Vocabulary defines them (https://www.w3.org/TR/annotation-vocab/). */
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const documentLoader = (url: string) => {
  if (url !== CONTEXT) throw new Error(`asked for ${url}`);
  return Promise.resolve({ contextUrl: null, documentUrl: url, document: context });
};

interface Statement {
  readonly s: string;
  readonly p: string;
  readonly o: string;
}

/** The statements of a collection as a linked-data processor that knows nothing of us reads them. */
async function statementsOf(text: string): Promise<Statement[]> {
  const quads = await jsonld.toRDF(JSON.parse(text), { documentLoader });
  return quads.map(({ subject, predicate, object }) => ({
    s: subject.value,
    p: predicate.value,
    o: object.value,
  }));
}

const OA = 'http://www.w3.org/ns/oa#';

it('is a collection of annotations to a JSON-LD processor, and nothing in it is lost', async () => {
  const highlights = [
    sampleHighlight(1, { note: '**Quote** this', tags: ['peace', 'السلام'], lost: true }),
    sampleHighlight(2, {
      language: 'zh',
      quote: '请秘书长提出报告',
      selectors: [
        { type: 'TextQuoteSelector', exact: '请秘书长提出报告', prefix: '前', suffix: '后', occurrences: 3 },
        { type: 'TextPositionSelector', start: 12, end: 20 },
        { type: 'FragmentSelector', value: 'page=4', conformsTo: 'http://tools.ietf.org/rfc/rfc8118' },
      ],
    }),
  ];
  const statements = await statementsOf(annotationCollection(highlights, 'My excerpts'));
  const objects = (predicate: string) => statements.filter(({ p }) => p === predicate).map(({ o }) => o);
  const types = objects('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');

  expect(types.filter((type) => type === `${OA}Annotation`)).toHaveLength(2);
  expect(types).toContain('http://www.w3.org/ns/activitystreams#OrderedCollection');
  expect(objects(`${OA}exact`).sort()).toEqual(highlights.map(({ quote }) => quote).sort());
  expect(objects(`${OA}motivatedBy`)).toEqual([`${OA}highlighting`, `${OA}highlighting`]);
  expect(objects(`${OA}hasPurpose`).sort()).toEqual([`${OA}commenting`, `${OA}tagging`, `${OA}tagging`]);
  expect(objects('http://www.w3.org/1999/02/22-rdf-syntax-ns#value')).toEqual(
    expect.arrayContaining(['**Quote** this', 'peace', 'السلام', 'page=4']),
  );
  expect(objects(`${OA}start`)).toEqual(['12']);
  expect(objects('http://purl.org/dc/elements/1.1/language').sort()).toEqual(['en', 'zh']);
  expect(objects(`${OA}hasSource`)).toContain('https://docs.un.org/en/A/RES/70/1');

  const own = objects(EXTENSION).map((literal): unknown => JSON.parse(literal));
  expect(own).toEqual(
    highlights.map(({ document, symbol, title, place, quote, colour, documentDate, lost }) => ({
      document,
      symbol,
      title,
      place,
      quote,
      colour,
      documentDate,
      lost,
    })),
  );
  expect(objects(`${EXTENSION}:occurrences`)).toEqual(['3']);
});
