import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../../lib/highlights/beside.ts';
import {
  groupEntries,
  NO_FILTERS,
  passes,
  sortEntries,
  tally,
  type Entry,
} from '../../../lib/highlights/library/arrange.ts';
import { createSearch, readySteps, type SearchMemory } from '../../../lib/highlights/library/search.ts';
import type { Highlight } from '../../../lib/highlights/record.ts';
import { sampleHighlight } from './sample.ts';

function entry(number: number, extra: Partial<Highlight> = {}, body = 'A/'): Entry {
  const highlight = sampleHighlight(number, extra);
  return { highlight, title: highlight.title, date: highlight.documentDate, body };
}

describe('search in the library', () => {
  const highlights = [
    sampleHighlight(1, { quote: 'Encourages alternative development in rural communities' }),
    sampleHighlight(2, { quote: 'Prie le Secrétaire général de présenter un rapport', note: 'à citer' }),
    sampleHighlight(3, { quote: '请秘书长提交报告', tags: ['毒品'] }),
    sampleHighlight(4, { quote: 'تطلب إلى الأمين العام', title: 'تقرير' }),
    sampleHighlight(5, { quote: 'Something else', note: 'developing countries' }),
  ];
  const search = createSearch(highlights, ({ id, title }) => (id === 'highlight-4' ? title : ''));
  const ids = (query: string) =>
    search.find(query)?.map((id) => Number(id.replace('highlight-', ''))) ?? null;

  it('finds words anywhere, without accents and vowel signs, in every script', () => {
    expect(ids('secretaire general')).toEqual([2]);
    expect(ids('CITER rapport')).toEqual([2]);
    expect(ids('毒品')).toEqual([3]);
    expect(ids('الامين')).toEqual([4]);
    expect(ids('')).toBeNull();
    expect(ids('nothing of the kind')).toEqual([]);
  });

  it('forgives typing errors, after what fits to the letter', () => {
    expect(ids('alternatve develpment')).toEqual([1]);
    expect(ids('developement')?.[0]).toBe(1);
    expect(ids('develop')).toEqual([1, 5]);
  });
});

describe('the order of the library', () => {
  const entries = [
    entry(1, { tags: ['a', 'b'], colour: 'pink', documentDate: '2015-09-25' }),
    entry(2, { document: 'S/RES/1(1946)', language: 'fr', lost: true, documentDate: '1946-01-25' }, 'S/'),
    entry(3, { tags: ['b'], documentDate: null }),
  ];
  const ids = (list: readonly Entry[]) => list.map(({ highlight }) => highlight.id.replace('highlight-', ''));
  const filtered = (filters: Partial<typeof NO_FILTERS>) =>
    ids(entries.filter((one) => passes(one, { ...NO_FILTERS, ...filters })));

  it('filters', () => {
    expect(filtered({})).toEqual(['1', '2', '3']);
    expect(filtered({ tag: 'b' })).toEqual(['1', '3']);
    expect(filtered({ tag: '' })).toEqual(['2']);
    expect(filtered({ body: 'S/' })).toEqual(['2']);
    expect(filtered({ lost: true })).toEqual(['2']);
    expect(filtered({ year: '2015' })).toEqual(['1']);
    expect(filtered({ colour: 'pink', language: 'fr' })).toEqual([]);
    expect(filtered({ from: '2100-01-01' })).toEqual([]);
    expect(filtered({ from: '2023-11-01', to: '2023-11-30' })).toEqual(['1', '2', '3']);
  });

  it('sorts, groups and counts', () => {
    expect(ids(sortEntries(entries, 'newest', null))).toEqual(['3', '2', '1']);
    expect(ids(sortEntries(entries, 'date', null))).toEqual(['1', '2', '3']);
    expect(groupEntries(entries, 'tag').map(({ key, entries: members }) => [key, ids(members)])).toEqual([
      ['a', ['1']],
      ['b', ['1', '3']],
      ['', ['2']],
    ]);
    expect(tally(entries, ({ highlight }) => highlight.tags)).toEqual([
      ['b', 2],
      ['a', 1],
    ]);
  });
});

describe('the bar by a selection', () => {
  const size = { width: 300, height: 40 };
  const view = { width: 800, height: 600 };
  const covers = (
    box: { left: number; top: number; right: number; bottom: number },
    place: { x: number; y: number },
  ) =>
    place.x < box.right &&
    place.x + size.width > box.left &&
    place.y < box.bottom &&
    place.y + size.height > box.top;

  it('never covers it while there is room anywhere', () => {
    const selections = [
      { left: 100, top: 100, right: 500, bottom: 120 },
      { left: 0, top: 560, right: 800, bottom: 598 },
      { left: 0, top: 0, right: 800, bottom: 540 },
      { left: 0, top: 60, right: 800, bottom: 600 },
      { left: 400, top: 0, right: 800, bottom: 600 },
    ];
    for (const selection of selections) {
      for (const rightToLeft of [false, true]) {
        const place = placeBeside([selection], size, view, rightToLeft);
        expect(covers(selection, place), JSON.stringify(selection)).toBe(false);
        expect(place.x).toBeGreaterThanOrEqual(0);
        expect(place.x + size.width).toBeLessThanOrEqual(view.width);
        expect(place.y + size.height).toBeLessThanOrEqual(view.height);
      }
    }
  });
});

it('finds the same with a memory that was made ready ahead, and what was changed since', () => {
  const all = [sampleHighlight(1, { note: 'poppy' }), sampleHighlight(2)];
  const memory: SearchMemory = new WeakMap();
  const titleOf = ({ title }: { title: string }) => title;
  const steps = readySteps(all, titleOf, memory);
  while (!steps.next().done);
  expect(createSearch(all, titleOf, memory).find('poppy')).toEqual(['highlight-1']);
  const changed = [sampleHighlight(1, { note: 'coca' }), sampleHighlight(2)];
  expect(createSearch(changed, titleOf, memory).find('poppy')).toEqual([]);
  expect(createSearch(changed, titleOf, memory).find('coca')).toEqual(['highlight-1']);
  expect(createSearch(changed, () => 'Poppy straw', memory).find('poppy straw')).toHaveLength(2);
});
