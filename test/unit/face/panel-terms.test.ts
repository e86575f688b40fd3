import { describe, expect, it } from 'vitest';
import type { TermCard } from '../../../lib/index/content.ts';
import { termRows } from '../../../lib/panel/terms.ts';
import type { Summary } from '../../../lib/page/protocol.ts';

const OFFICE = 'Управление Верховного комиссара по правам человека';
const office: TermCard = {
  type: 'term',
  database: 'ready',
  id: 'ohchr',
  language: 'ru',
  kindName: '',
  kind: 'office',
  name: { text: OFFICE, language: 'ru' },
  short: ['УВКПЧ'],
  names: [
    { language: 'ru', long: OFFICE, short: ['УВКПЧ'] },
    { language: 'en', long: 'Office of the High Commissioner for Human Rights', short: ['OHCHR'] },
  ],
  gloss: null,
  created: null,
  ended: null,
  replacedBy: null,
  parent: null,
  series: null,
  site: null,
  sources: [],
};
const withoutShort: TermCard = { ...office, short: [], names: [{ language: 'ru', long: OFFICE, short: [] }] };
const english: TermCard = { ...office, name: { text: 'Office', language: 'en' }, short: ['OHCHR'] };

function rowOf(surface: string, localName: string | null, card?: TermCard) {
  const summary: Summary = {
    document: { symbol: null, language: 'ru', title: '', url: '' },
    state: 'ready',
    counts: { references: 0, terms: 1 },
    mentioned: [
      { type: 'term', key: 'ohchr', surface, kind: 'term', confidence: 1, localName, count: 1, places: [] },
    ],
  };
  return termRows(summary, new Map(card ? [['ohchr', card]] : []))[0];
}

describe('the name of a term in the list', () => {
  const inflected = 'Управлением Верховного комиссара по правам человека';

  it.each([
    ['the short form that the text writes', 'УВКПЧ', null, office, 'УВКПЧ'],
    ['a short form of another language', 'OHCHR', null, office, 'OHCHR'],
    ['the short form for the name in full', OFFICE, null, office, 'УВКПЧ'],
    ['the short form for an inflected name', inflected, null, office, 'УВКПЧ'],
    ['the nominative where nothing is short', inflected, null, withoutShort, OFFICE],
    ['what is written, without a name in its language', inflected, null, english, inflected],
    ['what is written, where nobody knows it', inflected, null, undefined, inflected],
    ['what is written, where the document defines it', inflected, 'Наше управление', office, inflected],
  ])('is %s', (_, surface, localName, card, name) => {
    expect(rowOf(surface, localName, card)).toMatchObject({ name, local: localName !== null });
  });
});
