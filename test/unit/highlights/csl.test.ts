import { describe, expect, it } from 'vitest';
import { citeWith } from '../../../lib/highlights/export/csl.ts';
import type { CslStyle } from '../../../lib/highlights/export/csl-style.ts';
import { exportAs } from '../../../lib/highlights/export/index.ts';
import type { Highlight } from '../../../lib/highlights/index.ts';
import type { Entry } from '../../../lib/highlights/library/arrange.ts';
import type { Language } from '../../../lib/languages/index.ts';
import { sampleHighlight } from './sample.ts';

function entryOf(number: number, extra: Partial<Highlight>): Entry {
  const highlight = sampleHighlight(number, extra);
  return { highlight, title: highlight.title, date: highlight.documentDate, body: '' };
}

const READ = Date.UTC(2026, 10, 3, 12);
const documentAt = (symbol: string, language: Language = 'en') => ({
  document: symbol,
  symbol,
  language,
  url: `https://docs.un.org/${language}/${symbol}`,
  createdAt: READ,
});

const agenda = entryOf(12, {});
const civilians = entryOf(5, {
  ...documentAt('S/RES/2222(2015)'),
  title: 'Protection of civilians in armed conflict',
  documentDate: '2015-05-27',
  place: { part: 'operative', number: '5', lastNumber: '7' },
});
const undated = entryOf(6, {
  ...documentAt('A/73/131'),
  title: 'International cooperation against the world drug problem',
  documentDate: null,
  place: { part: 'body', number: '6', subparagraph: 'a' },
});
const webPage = entryOf(7, {
  ...documentAt('https://www.un.org/en/about'),
  symbol: null,
  url: 'https://www.un.org/en/about',
  title: 'About us',
  documentDate: null,
  place: {},
});

const cited = (style: CslStyle, entry: Entry, language: Language = 'en') =>
  citeWith(style, [entry], language).citationOf(entry);
const listed = (style: CslStyle, ...entries: readonly Entry[]) => citeWith(style, entries, 'en').bibliography;

/*
 * Notes as the Chicago Manual of Style, 17th edition, has them for documents of international bodies (body, title, number,
 * date, place in it, address), titles in headline style (8.159), paragraphs as "para." (10.42), date of reading
 * only where the source has none (14.12).
 */
describe('Chicago notes', () => {
  it('cites a resolution by body, title, symbol, date and paragraph', () => {
    expect(cited('chicago', agenda)).toBe(
      'United Nations, General Assembly, “Transforming Our World: The 2030 Agenda for Sustainable Development,” A/RES/70/1, September 25, 2015, para. 12, https://docs.un.org/en/A/RES/70/1.',
    );
    expect(cited('chicago', civilians)).toBe(
      'United Nations, Security Council, “Protection of Civilians in Armed Conflict,” S/RES/2222 (2015), May 27, 2015, paras. 5–7, https://docs.un.org/en/S/RES/2222(2015).',
    );
  });

  it('gives the day of reading where a document has no date', () => {
    expect(cited('chicago', undated)).toBe(
      'United Nations, General Assembly, “International Cooperation against the World Drug Problem,” A/73/131, para. 6 (a), accessed November 3, 2026, https://docs.un.org/en/A/73/131.',
    );
    expect(cited('chicago', webPage)).toBe(
      'United Nations, “About Us,” accessed November 3, 2026, https://www.un.org/en/about.',
    );
  });

  it('lists sources by author, one author named once', () => {
    expect(listed('chicago', agenda, undated)).toEqual([
      'United Nations, General Assembly. “International Cooperation against the World Drug Problem.” A/73/131. Accessed November 3, 2026. https://docs.un.org/en/A/73/131.',
      '———. “Transforming Our World: The 2030 Agenda for Sustainable Development.” A/RES/70/1, September 25, 2015. https://docs.un.org/en/A/RES/70/1.',
    ]);
  });

  it.each<[Language, string]>([
    ['fr', '«\u00A0Titre\u00A0», A/RES/70/1, 25 septembre 2015, paragr. 12,'],
    ['es', '«Titre», A/RES/70/1, 25 de septiembre de 2015, párr. 12,'],
    ['ru', '«Titre», A/RES/70/1, 25 сентября 2015 г., п. 12,'],
    ['zh', '《Titre》, A/RES/70/1, 2015年9月25日, 段 12,'],
    ['ar', '"Titre", A/RES/70/1, 25 سبتمبر، 2015, فقرة 12,'],
  ])('uses the words and dates of %s', (language, part) => {
    expect(cited('chicago', entryOf(12, { language, title: 'Titre' }), language)).toContain(part);
  });
});

/*
 * As in the Publication Manual of the American Psychological Association, 7th edition: group author and date, the place
 * of a quotation in the parenthesis (8.13), title as it stands with the report's number in parentheses (9.19), and
 * nothing like "No." before a symbol; "n.d." where there is no date (9.17).
 */
describe('APA', () => {
  it('cites author, year and paragraph', () => {
    expect(cited('apa', agenda)).toBe('(United Nations, General Assembly, 2015, para. 12)');
    expect(cited('apa', civilians)).toBe('(United Nations, Security Council, 2015, paras. 5–7)');
    expect(cited('apa', undated)).toBe('(United Nations, General Assembly, n.d., para. 6 (a))');
    expect(cited('apa', agenda, 'fr')).toContain(', 2015, paragr. 12)');
  });

  it('lists documents with their symbols', () => {
    expect(listed('apa', webPage, civilians, agenda, undated)).toEqual([
      'United Nations. (n.d.). About us. Retrieved November 3, 2026, from https://www.un.org/en/about',
      'United Nations, General Assembly. (n.d.). International cooperation against the world drug problem (A/73/131). Retrieved November 3, 2026, from https://docs.un.org/en/A/73/131',
      'United Nations, General Assembly. (2015, September 25). Transforming our world: the 2030 Agenda for Sustainable Development (A/RES/70/1). https://docs.un.org/en/A/RES/70/1',
      'United Nations, Security Council. (2015, May 27). Protection of civilians in armed conflict (S/RES/2222 (2015)). https://docs.un.org/en/S/RES/2222(2015)',
    ]);
  });

  it('tells two documents of one author and year apart', () => {
    const other = entryOf(1, { ...documentAt('A/RES/70/2'), title: 'Zero', documentDate: '2015-11-01' });
    const { citationOf } = citeWith('apa', [agenda, other], 'en');
    expect([agenda, other].map(citationOf)).toEqual([
      '(United Nations, General Assembly, 2015a, para. 12)',
      '(United Nations, General Assembly, 2015b, para. 1)',
    ]);
  });
});

it('writes citations and the list of sources into a text', () => {
  const sections = [{ heading: '', entries: [agenda] }];
  const text = exportAs('plain', { title: 'T', language: 'en', style: 'apa', sections });
  expect(text).toContain('— (United Nations, General Assembly, 2015, para. 12)');
  expect(text).toContain('United Nations, General Assembly. (2015, September 25). Transforming our world');
});
