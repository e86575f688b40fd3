import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { Parser } from 'commonmark';
import { parse as parseCsv } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import mammoth from 'mammoth';
import { describe, expect, it } from 'vitest';
import { citationOf } from '../../../lib/highlights/citation.ts';
import { exportAs, FORMATS, type Format } from '../../../lib/highlights/export/index.ts';
import { readImport } from '../../../lib/highlights/import/index.ts';
import type { Entry } from '../../../lib/highlights/library/arrange.ts';
import { readPlain } from './read-plain.ts';
import { sampleHighlight } from './sample.ts';

/** Words that mean something to one format or another. */
const HOSTILE = [
  'He said: *"stop"* & <b>{go}</b> _now_ $5 #1 `x` \\ 50% [link](http://x) ~~no~~ | a | b |',
  'AT&amp;T &lt;script&gt; &copy; &#35; <!-- open',
  '=HYPERLINK("http://x","y")',
  '@SUM(A1)\tafter a tab',
  '-1+1',
  '# no heading',
  '1. no list',
  '    no code',
  '```no fence',
  '> no quote',
  '— no source',
  'TY  - RPRT',
  'ER  - ',
  '@techreport{x, title = {y}}',
  '}} {{',
  'يشجع الدول الأعضاء على "الإبلاغ" عن 12٪ (أ) \u200F\u202Bنص\u202C',
  '请秘书长提交一份报告；“综合”、《决议》',
  'Emoji 🇺🇳 👩🏽‍🚀 𝔘𝔑 and a lone é',
  'zero\u200Bwidth, no-break\u00A0space, soft\u00ADhyphen',
];
/** Several lines, however they end. */
const LINES = ['First line.\nSecond line.', 'One.\r\nTwo.\r\rThree.', 'Before.\u2028After.\u2029Last.'];
const quotes = [...HOSTILE, ...LINES];

const entryOf = (highlight: Entry['highlight']): Entry => ({
  highlight,
  title: highlight.title,
  date: highlight.documentDate,
  body: 'A/',
});

/** The number of an excerpt stands at its end, so that none is like another. */
const entries = quotes.map((quote, index) =>
  entryOf(
    sampleHighlight(index, {
      quote: `${quote} [${index}]`,
      note: index % 2 === 0 ? (quotes.at(-1 - index) ?? '') : '',
      tags: index % 3 === 0 ? ['plain', 'a, "b"; #c', 'وسم'] : [],
      language: index % 5 === 0 ? 'ar' : 'en',
    }),
  ),
);

const linesOf = (text: string) =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
/** What XML cannot hold differs in no letter that is seen here; white space is that of the eye. */
const seen = (text: string) => text.split(/\s+/).join(' ').trim();

function written(format: Format, given: readonly Entry[] = entries): string {
  const sections = [{ heading: 'Heading', entries: given }];
  const output = exportAs(format, { title: 'My excerpts', language: 'en', style: 'un', sections });
  return typeof output === 'string' ? output : Buffer.from(output).toString('latin1');
}

describe('exports of hostile excerpts, read back', () => {
  it('as plain text', () => {
    const { title, headings, excerpts } = readPlain(written('plain'));
    expect([title, ...headings]).toEqual(['My excerpts', 'Heading']);
    expect(excerpts).toEqual(
      entries.map(({ highlight }) => ({
        quote: linesOf(highlight.quote),
        source: citationOf(highlight),
        note: highlight.note === '' ? [] : highlight.note.split(/\r\n|[\n\r\u2028\u2029]/),
        tags: highlight.tags,
      })),
    );
  });

  it('as Markdown', () => {
    const found: string[][] = [];
    const walker = new Parser().parse(written('markdown')).walker();
    let depth = 0;
    for (let step = walker.next(); step; step = walker.next()) {
      const { type, literal } = step.node;
      if (type === 'item') depth += step.entering ? 1 : -1;
      if (depth > 0) continue;
      if (type === 'block_quote' && step.entering) found.push([]);
      if (type === 'paragraph' && step.entering) found.at(-1)?.push('');
      const last = found.at(-1);
      if (literal !== null && last && last.length > 0)
        last[last.length - 1] = `${last.at(-1) ?? ''}${literal}`;
    }
    const quoted = found.map((paragraphs) =>
      paragraphs.slice(
        0,
        paragraphs.findIndex((line) => line.startsWith('— ') && !line.startsWith('— no')),
      ),
    );
    expect(quoted).toEqual(entries.map(({ highlight }) => linesOf(highlight.quote)));
  });

  it('as a page', () => {
    const { document } = parseHTML(written('html'));
    const found = [...document.querySelectorAll('article')].map((article) => ({
      quote: [...article.querySelectorAll('blockquote p')].map((line) => line.textContent),
      note: article.querySelector('.note')?.textContent ?? '',
    }));
    expect(found).toEqual(
      entries.map(({ highlight }) => ({
        quote: linesOf(highlight.quote),
        note: highlight.note.replaceAll('\r', ''),
      })),
    );
    expect(document.querySelectorAll('script, b, a:not([href^="https://docs.un.org/"])')).toHaveLength(0);
  });

  it('as a Word document', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(written('docx'), 'latin1') });
    const text = seen(value);
    for (const { highlight } of entries)
      for (const line of linesOf(highlight.quote)) expect(text).toContain(seen(line));
  });

  it('as a table in which nothing is a formula', () => {
    const rows: Record<string, string>[] = parseCsv(written('csv'), { columns: true, bom: true });
    expect(rows.map((row) => row.quote?.replace(/^'(?=[=+\-@\t\r])/, ''))).toEqual(
      entries.map(({ highlight }) => highlight.quote),
    );
    for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });

  it('as RIS and BibTeX, one record a document', () => {
    expect(new Cite(written('ris'), { forceType: '@ris/file' }).data).toHaveLength(2);
    plugins.config.get('@bibtex').parse.sentenceCase = 'never';
    expect(
      new Cite(written('bibtex'), { forceType: '@bibtex/text' }).data.map(({ number }) => number),
    ).toEqual(['A/RES/70/1', 'A/RES/70/1']);
    const notes = written('ris')
      .split('\r\n')
      .filter((line) => line.startsWith('N1  - '));
    expect(notes).toHaveLength(entries.length);
  });

  it('as CSL-JSON', () => {
    const notes = new Cite(written('csl-json')).data.map(({ note }) => seen(note ?? '')).join(' ');
    for (const { highlight } of entries) expect(notes).toContain(seen(highlight.quote));
  });

  it('as annotations, all that there is', () => {
    const read = readImport(written('json-ld'), [], 0);
    expect(read.ok && read.value.highlights).toEqual(entries.map(({ highlight }) => highlight));
  });
});

describe('exports of ten thousand excerpts', () => {
  const many = Array.from({ length: 10_000 }, (_, index) =>
    entryOf(sampleHighlight(index, { document: `A/70/${index % 2000}`, symbol: `A/70/${index % 2000}` })),
  );
  const counts: Readonly<Record<Format, (text: string) => number>> = {
    plain: (text) => readPlain(text).excerpts.length,
    markdown: (text) => text.match(/^> — /gm)?.length ?? 0,
    html: (text) => text.match(/<article /g)?.length ?? 0,
    docx: (bytes) => {
      const part = unzipSync(Buffer.from(bytes, 'latin1'))['word/document.xml'];
      return (
        Buffer.from(part ?? [])
          .toString()
          .match(/<w:footnoteReference /g)?.length ?? 0
      );
    },
    csv: (text) => parseCsv(text, { columns: true, bom: true }).length,
    ris: (text) => text.match(/^N1 {2}- /gm)?.length ?? 0,
    bibtex: (text) => text.match(/on item /g)?.length ?? 0,
    'csl-json': (text) => text.match(/on item /g)?.length ?? 0,
    'json-ld': (text) => {
      const read = readImport(text, [], 0);
      return read.ok ? read.value.highlights.length : 0;
    },
  };
  it.each(FORMATS)('has all of them as %s', (format) => {
    expect(counts[format](written(format, many))).toBe(10_000);
  });
});
