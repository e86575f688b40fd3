import type { Highlight } from '../record.ts';

/** The version of our own additions to the annotation model. */
export const EXTENSION = 'urn:rapporteur:highlights:1';

/**
 * A W3C Web Annotation collection (https://www.w3.org/TR/annotation-model/). What the model has no word for stands in
 * `rapporteur`, so that our own import loses nothing and others may ignore it.
 */
export function annotationCollection(highlights: readonly Highlight[], label: string): string {
  const collection = {
    '@context': [
      'http://www.w3.org/ns/anno.jsonld',
      {
        // Since JSON-LD 1.1: what is ours stays JSON, whole, in any processor.
        '@version': 1.1,
        rapporteur: { '@id': EXTENSION, '@type': '@json' },
        occurrences: `${EXTENSION}:occurrences`,
      },
    ],
    id: 'urn:rapporteur:collection',
    type: 'AnnotationCollection',
    label,
    total: highlights.length,
    first: {
      id: 'urn:rapporteur:collection:1',
      type: 'AnnotationPage',
      startIndex: 0,
      items: highlights.map(annotationOf),
    },
  };
  return JSON.stringify(collection, null, 2);
}

export const ANNOTATION_ID = 'urn:rapporteur:highlight:';

function annotationOf(highlight: Highlight) {
  const { id, createdAt, changedAt, note, tags, url, language, selectors, ...own } = highlight;
  const { document, symbol, title, place, quote, colour, documentDate, lost } = own;
  const bodies = [
    ...(note === ''
      ? []
      : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note }]),
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
  ];
  return {
    id: ANNOTATION_ID + id,
    type: 'Annotation',
    motivation: 'highlighting',
    created: new Date(createdAt).toISOString(),
    modified: new Date(changedAt).toISOString(),
    ...(bodies.length === 0 ? {} : { body: bodies }),
    target: { source: url, language, selector: selectors },
    rapporteur: { document, symbol, title, place, quote, colour, documentDate, lost },
  };
}
