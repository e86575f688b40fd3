import { describe, expect, test } from 'vitest';
import { createDetector } from '../../../lib/detect/index.ts';
import { Flow } from '../../../lib/text/pdf/flow.ts';
import type { RawItem } from '../../../lib/text/pdf/items.ts';
import { PdfSource } from '../../../lib/text/pdf/index.ts';

const HEIGHT = 792;

/** One line of a page as pdf.js gives it: Helvetica-like letters of half the size. */
function line(text: string, y: number, { x = 120, size = 10, rtl = false, font = 'body' } = {}): RawItem {
  const width = (text.length * size) / 2;
  return {
    str: text,
    dir: rtl ? 'rtl' : 'ltr',
    transform: [size, 0, 0, size, x, y],
    width,
    fontName: font,
    hasEOL: true,
  };
}

function read(...pages: RawItem[][]) {
  const flow = new Flow();
  pages.forEach((items, index) => flow.add({ page: index + 1, height: HEIGHT, items }));
  flow.end();
  return flow.blocks().blocks;
}

const texts = (...pages: RawItem[][]) => read(...pages).map(({ text }) => text);

describe('lines become paragraphs', () => {
  test('a gap parts them, and a line end joins', () => {
    expect(
      texts([
        line('Recalling its resolution', 500),
        line('70/1 of 25 September 2015,', 488),
        line('Noting the report of the', 470),
        line('Secretary-General,', 458),
      ]),
    ).toEqual([
      'Recalling its resolution 70/1 of 25 September 2015,',
      'Noting the report of the Secretary-General,',
    ]);
  });

  test('a symbol broken after its slash is one, a hyphen stays with its word', () => {
    expect(
      texts([line('see document E/2014/', 500), line('28 and the long-', 488), line('term plan.', 476)]),
    ).toEqual(['see document E/2014/28 and the long-term plan.']);
  });

  test('Chinese lines join without a space', () => {
    expect(texts([line('大会第七十届会议通过的第', 500), line('70/1号决议，', 488)])[0]).toContain('第');
    expect(texts([line('麻醉药', 500), line('品委员会', 488)])).toEqual(['麻醉药品委员会']);
  });

  test('ligatures and radicals are written out, soft hyphens left out', () => {
    expect(texts([line('The ﬁnal ef\u00ADfort of ⼤会', 500)])).toEqual(['The final effort of 大会']);
  });

  test('a raised mark does not join a number', () => {
    const mark = line('2', 503, { x: 170, size: 6 });
    expect(texts([line('Resolution 70/1', 500, { x: 95 }), mark])).toEqual(['Resolution 70/1 2']);
  });
});

describe('what stands where', () => {
  const body = (from: number) =>
    Array.from({ length: 6 }, (_, index) => line('a paragraph of ordinary text goes on', from - 12 * index));

  test('running headers, notes and job numbers stand apart', () => {
    const blocks = read(
      [line('Page one.', 600)],
      [
        line('A/RES/73/6', 760, { x: 60 }),
        ...body(600),
        line('2 See A/73/20.', 90, { size: 8 }),
        line('18-17962', 40, { x: 60 }),
      ],
    );
    expect(
      blocks.filter(({ page }) => page === 2).map(({ role, text }) => [role, text.slice(0, 14)]),
    ).toEqual([
      ['text', 'a paragraph of'],
      ['footnote', '2 See A/73/20.'],
      ['running-header', 'A/RES/73/6'],
      ['running-header', '18-17962'],
    ]);
  });

  test('a paragraph goes on over the page end, notes come after it', () => {
    const blocks = read(
      [...body(600), line('and it goes on with resolution', 528), line('1 A note.', 90, { size: 8 })],
      [line('72/198 of the Assembly.', 700)],
    );
    expect(blocks[0]?.text).toMatch(/resolution 72\/198 of the Assembly\.$/);
    expect(blocks[1]?.role).toBe('footnote');
  });
});

test('a year in brackets after a number is read after it in Arabic, and goes with a Latin symbol', () => {
  const at = (text: string, x: number, rtl = false, size = 10): RawItem => ({
    ...line(text, 500, { x, rtl, size }),
    hasEOL: false,
  });
  const arabic = (...drawn: RawItem[]) => texts([...drawn, at('القرار', 297, true)])[0];
  expect(arabic(at('(', 240), at('2000', 245), at(')', 265), at('1325', 272))).toBe('القرار 1325 (2000)');
  expect(arabic(at('S/RES/1325', 200), at('(', 255), at('2000', 260), at(')', 280))).toBe(
    'القرار S/RES/1325 (2000)',
  );
});

test('a line without Arabic letters whose stop is drawn on the left is Arabic', () => {
  expect(texts([line('.A/75/345-S/2020/898', 500)])).toEqual(['A/75/345-S/2020/898.']);
});

/** What stands on a line, a letter each 5 px, from the left; Arabic words by their right. */
function drawn(...words: string[]): RawItem[] {
  let x = 120;
  return words.map((word) => {
    const item = line(word, 500, { x, rtl: /\p{Script=Arabic}/u.test(word) });
    x += 5 * word.length;
    return { ...item, hasEOL: false };
  });
}

test('a note of Arabic with more figures and stops than letters is Arabic', () => {
  expect(texts(drawn('.', '(', '15', '-', 'د', ')', ' ', '1514', ' ', 'القرار', ' ', '(', '6', ')'))).toEqual(
    ['(6) القرار 1514 (د-15).'],
  );
  expect(texts(drawn('.', 'A/AC.109/2020/10', ' ', '(', '7', ')'))).toEqual(['(7) A/AC.109/2020/10.']);
  expect(texts(drawn('Adopted as', ' ', 'قرار', ' ', '70/1.'))).toEqual(['Adopted as قرار 70/1.']);
});

test('a figure before a symbol in brackets stays before it in Arabic', () => {
  expect(texts(drawn('.', '(', 'A/75/23', ')', ' ', '23', ' ', 'رقم', ' ', 'الملحق'))).toEqual([
    'الملحق رقم 23 (A/75/23).',
  ]);
});

test('Arabic drawn from either end reads in order, with its figures', () => {
  const item = (text: string, x: number, rtl: boolean): RawItem => ({
    ...line(text, 500, { x, rtl }),
    width: 30,
    hasEOL: false,
  });
  const parts = [item('القرار', 400, true), item('70/1', 365, false), item('المؤرخ', 330, true)];
  expect(texts(parts)).toEqual(['القرار 70/1 المؤرخ']);
  expect(texts(parts.toReversed())).toEqual(['القرار 70/1 المؤرخ']);
});

test('every letter knows the string it comes from', () => {
  const page = [line('Recalling ﬁrst', 500), line('70/1 of 2015,', 488)];
  const [block] = read(page);
  for (const run of block?.runs ?? []) {
    const source = page[run.item]?.str?.slice(run.from, run.from + run.count) ?? '';
    expect(block?.text.slice(run.start, run.start + run.length)).toBe(source.normalize('NFKC'));
  }
});

test('the text grows in steps, and finished blocks stay the same objects', async () => {
  const signal = new AbortController().signal;
  const source = new PdfSource(
    9,
    (page) => Promise.resolve({ page, height: HEIGHT, items: [line(`${page}. Paragraph.`, 500)] }),
    signal,
  );
  const seen: { count: number; first: unknown; from: number }[] = [];
  source.watch(({ firstBlock }) => {
    seen.push({ count: source.text.blocks.length, first: source.text.blocks[0], from: firstBlock });
  }, signal);
  await source.read(() => Promise.resolve());
  expect(seen.map(({ count }) => count)).toEqual([1, 2, 4, 8, 9]);
  expect(seen[4]?.first).toBe(seen[2]?.first);
  expect(seen[4]?.from).toBeGreaterThan(0);
  expect(source.text.text).toBe(source.text.blocks.map(({ text }) => text).join('\n'));
  for (const { start, text } of source.text.blocks) {
    expect(source.text.text.slice(start, start + text.length)).toBe(text);
  }
});

test('what may stand on a page begins with the paragraphs that can run on to it', async () => {
  const texts = ['One.', 'Two goes on', 'over its page.', 'Four.'];
  const source = new PdfSource(
    texts.length,
    (page) => Promise.resolve({ page, height: HEIGHT, items: [line(texts[page - 1] ?? '', 500)] }),
    new AbortController().signal,
  );
  await source.read(() => Promise.resolve());
  const { text } = source;
  const paragraph = text.text.indexOf('Two');
  const { start, end } = text.reachOf(3);
  expect(start).toBeLessThanOrEqual(paragraph);
  expect(end).toBeGreaterThanOrEqual(text.text.indexOf('its page.') + 9);
  expect(end).toBeLessThan(text.text.indexOf('Four.'));
  expect(text.pagesOf({ start: text.text.indexOf('its page.'), end })).toContain(3);
});

test('a reference over the end of a line or of a page is one, and stands on both', async () => {
  const pages = [
    [line('Recalling its resolution', 500), line('70/1, and taking note of document E/CN.7/2014/', 488)],
    [line('5 and of resolution 72/198,', 700)],
  ];
  const source = new PdfSource(
    pages.length,
    (page) => Promise.resolve({ page, height: HEIGHT, items: pages[page - 1] ?? [] }),
    new AbortController().signal,
  );
  await source.read(() => Promise.resolve());
  const { text } = source;
  expect(text.blocks).toHaveLength(1);
  const { references } = createDetector({ language: 'en' }).scan(text.text);
  expect(references.map(({ symbol }) => symbol)).toEqual(['A/RES/70/1', 'E/CN.7/2014/5', 'A/RES/72/198']);
  expect(references.map((span) => [...text.pagesOf(span)])).toEqual([[1], [1, 2], [2]]);
});
