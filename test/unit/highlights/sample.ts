import type { Highlight } from '../../../lib/highlights/index.ts';

/** A highlight for tests; each with its own id. */
export function sampleHighlight(number: number, extra: Partial<Highlight> = {}): Highlight {
  const quote = `Requests the Secretary-General to report on item ${number};`;
  return {
    id: `highlight-${number}`,
    document: 'A/RES/70/1',
    symbol: 'A/RES/70/1',
    language: 'en',
    title: 'Transforming our world: the 2030 Agenda for Sustainable Development',
    url: 'https://docs.un.org/en/A/RES/70/1',
    selectors: [{ type: 'TextQuoteSelector', exact: quote, prefix: 'Before. ', suffix: ' After.' }],
    place: { part: 'operative', number: String(number) },
    quote,
    colour: 'yellow',
    note: '',
    tags: [],
    documentDate: '2015-09-25',
    createdAt: 1_700_000_000_000 + number,
    changedAt: 1_700_000_000_000 + number,
    lost: false,
    ...extra,
  };
}
