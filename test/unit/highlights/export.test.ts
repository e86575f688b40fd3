import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Parser } from 'commonmark';
import { parse as parseCsv } from 'csv-parse/sync';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { exportAs, type Format } from '../../../lib/highlights/export/index.ts';
import type { Entry } from '../../../lib/highlights/library/arrange.ts';
import { readPlain } from './read-plain.ts';
import { sampleHighlight } from './sample.ts';

const HOSTILE = 'He said: *"stop"* & <b>{go}</b> _now_ $5 #1 `x` \\ 50% =SUM(A1) [link](http://x)';

const entries: Entry[] = [
  entryOf(
    sampleHighlight(12, { tags: ['peace', 'drugs, alternative'], note: '**Quote** this\nsecond line' }),
  ),
  entryOf(sampleHighlight(13, { quote: `First.\n${HOSTILE}`, note: '=1+1', tags: ['peace'] })),
  entryOf(
    sampleHighlight(5, {
      document: 'A/73/131',
      symbol: 'A/73/131',
      language: 'ar',
      title: 'تقرير الأمين العام',
      quote: 'يشجع الدول الأعضاء',
      url: 'https://docs.un.org/ar/A/73/131',
      place: { part: 'body', number: '5' },
    }),
  ),
];

function entryOf(highlight: Entry['highlight']): Entry {
  return { highlight, title: highlight.title, date: highlight.documentDate, body: 'A/' };
}

function written(format: Format): string {
  const output = exportAs(format, {
    title: 'My excerpts',
    language: 'en',
    style: 'un',
    sections: [
      { heading: 'Resolutions', entries: entries.slice(0, 2) },
      { heading: 'Reports', entries: entries.slice(2) },
    ],
  });
  if (typeof output !== 'string') throw new Error('bytes');
  return output;
}

const RESOLUTION = 'General Assembly resolution 70/1, para. 12';

describe('exports, read back by other parsers', () => {
  it('writes Markdown whose text is the excerpts’', () => {
    const text: string[] = [];
    const kinds: string[] = [];
    const walker = new Parser().parse(written('markdown')).walker();
    for (let step = walker.next(); step; step = walker.next()) {
      if (!step.entering) continue;
      kinds.push(step.node.type);
      if (step.node.literal) text.push(step.node.literal);
    }
    const all = text.join('');
    expect(all).toContain(HOSTILE);
    expect(all).toContain(RESOLUTION);
    expect(all).toContain('A/73/131، الفقرة 5');
    expect(kinds.filter((kind) => kind === 'heading')).toHaveLength(3);
    expect(kinds.filter((kind) => kind === 'block_quote')).toHaveLength(3);
    expect(kinds).not.toContain('html_inline');
  });

  it('writes a page whose text is the excerpts’, and in which nothing else is alive', () => {
    const { document } = parseHTML(written('html'));
    const quotes = [...document.querySelectorAll('blockquote')];
    expect(quotes.map((quote) => quote.querySelectorAll('p').length)).toEqual([1, 2, 1]);
    expect(quotes[1]?.textContent).toContain(HOSTILE);
    expect(quotes[2]?.getAttribute('dir')).toBe('rtl');
    expect([...document.querySelectorAll('article')].map(({ id }) => id)).toEqual(
      entries.map(({ highlight }) => highlight.id),
    );
    expect(document.querySelector('cite')?.textContent).toBe(RESOLUTION);
    expect(document.querySelectorAll('b, script, img')).toHaveLength(0);
  });

  it('writes a Word document with the source of each quote in a footnote', async () => {
    const bytes = exportAs('docx', {
      title: 'T',
      language: 'en',
      style: 'un',
      sections: [{ heading: 'H', entries }],
    });
    if (typeof bytes === 'string') throw new Error('text');
    const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
    const { document } = parseHTML(`<!doctype html><html><body>${value}</body></html>`);
    expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
    expect(document.body.textContent).toContain(HOSTILE);
    const footnotes = [...document.querySelectorAll('li[id^=footnote]')].map((note) =>
      note.textContent.trim(),
    );
    expect(footnotes).toHaveLength(3);
    expect(footnotes[0]).toContain(`${RESOLUTION}.`);
    expect(footnotes[2]).toContain('A/73/131، الفقرة 5.');
    expect(document.querySelectorAll('sup a')).toHaveLength(3);
  });

  it('writes plain text', () => {
    const { title, headings, excerpts } = readPlain(written('plain'));
    expect([title, ...headings]).toEqual(['My excerpts', 'Resolutions', 'Reports']);
    expect(excerpts[1]).toEqual({
      quote: ['First.', HOSTILE],
      source: 'General Assembly resolution 70/1, para. 13',
      note: ['=1+1'],
      tags: ['peace'],
    });
  });

  it('writes a table without formulas', () => {
    const rows: Record<string, string>[] = parseCsv(written('csv'), { columns: true, bom: true });
    expect(rows.map((row) => row.id)).toEqual(['highlight-12', 'highlight-13', 'highlight-5']);
    expect(rows[0]).toMatchObject({
      symbol: 'A/RES/70/1',
      citation: RESOLUTION,
      tags: 'peace; drugs, alternative',
    });
    expect(rows[1]?.quote).toBe(`First.\n${HOSTILE}`);
    expect(rows[1]?.note).toBe("'=1+1");
  });

  it('writes RIS', () => {
    const items = new Cite(written('ris')).data;
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      type: 'report',
      title: entries[0]?.title,
      URL: entries[0]?.highlight.url,
    });
    expect(items[0]?.issued?.['date-parts']?.[0]).toEqual([2015, 9, 25]);
    expect(written('ris')).toContain(
      'N1  - “Requests the Secretary-General to report on item 12;” (para. 12)',
    );
  });

  it('writes BibTeX', () => {
    plugins.config.get('@bibtex').parse.sentenceCase = 'never';
    const items = new Cite(written('bibtex')).data;
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({ type: 'report', title: entries[0]?.title, number: 'A/RES/70/1' });
    expect(items[0]?.author).toEqual([{ family: 'United Nations, General Assembly' }]);
    expect(items[1]?.title).toBe('تقرير الأمين العام');
    expect(written('bibtex')).toContain('\\$5 \\#1');
  });

  it('writes CSL-JSON', () => {
    const items = new Cite(written('csl-json')).data;
    expect(items[0]).toMatchObject({
      type: 'document',
      number: 'A/RES/70/1',
      issued: { 'date-parts': [[2015, 9, 25]] },
      keyword: 'peace, drugs, alternative',
    });
    expect(items[0]?.note).toContain(HOSTILE);
  });
});
