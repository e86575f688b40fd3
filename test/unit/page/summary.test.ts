import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { ReferenceMention, TermMention } from '../../../lib/detect/types.ts';
import type { Annotator } from '../../../lib/page/annotator.ts';
import type { PlacedMention } from '../../../lib/page/mentions.ts';
import { passagesOf } from '../../../lib/page/passages.ts';
import { MOST_PLACES, PassagesSchema, SummarySchema } from '../../../lib/page/protocol.ts';
import { countMentions, summarize } from '../../../lib/page/summary.ts';
import type { DocumentText, TextBlock } from '../../../lib/text/types.ts';

const shown = { symbol: 'A/80/1', language: 'en', title: 'Report', url: 'https://www.un.org/a' } as const;

const blockOf = (text: string, start = 0, more: Partial<TextBlock> = {}): TextBlock => ({
  ...{ start, text, role: 'text' },
  ...more,
});

/** A mention of the first place where a block has these words. */
function reference(block: TextBlock, surface: string, more: Partial<ReferenceMention> = {}): PlacedMention {
  const start = block.text.indexOf(surface);
  const mention = { start, end: start + surface.length, kind: 'symbol', symbol: surface } as const;
  return {
    type: 'reference',
    key: more.symbol ?? surface,
    block,
    mention: { ...mention, confidence: 1, reason: 'printed', alternatives: [], ...more },
  };
}

function term(block: TextBlock, surface: string, more: Partial<TermMention> = {}): PlacedMention {
  const start = block.text.indexOf(surface);
  const mention = { start, end: start + surface.length, id: surface, meanings: [surface], ...more };
  return { type: 'term', key: mention.id, block, mention };
}

const annotating = (mentions: readonly PlacedMention[]) =>
  ({ mentions: () => mentions }) as never as Annotator;

describe('what a document mentions', () => {
  const first = blockOf('The Council, in resolution 1325 (2000), on women, the Council of 2000', 0);
  const second = blockOf('S/RES/1325(2000) and ACABQ', 100);
  const mentions = [
    term(first, 'Council', { id: 'SC' }),
    reference(first, 'resolution 1325 (2000)', {
      symbol: 'S/RES/1325(2000)',
      kind: 'resolution',
      confidence: 0.6,
    }),
    reference(second, 'S/RES/1325(2000)', { confidence: 0.95 }),
    term(second, 'ACABQ', { id: 'local:ACABQ', local: { name: 'Advisory Committee', definedAt: 3 } }),
  ];

  it('is counted place by place', () => {
    expect(countMentions(annotating(mentions))).toEqual({ references: 2, terms: 2 });
    expect(countMentions(annotating([]))).toEqual({ references: 0, terms: 0 });
  });

  it('is one entry a document and one a term, as it first stands in the text', () => {
    const summary = summarize(annotating(mentions), shown, 200, 'ready');
    expect(v.parse(SummarySchema, summary)).toEqual(summary);
    expect(summary).toEqual({
      document: shown,
      state: 'ready',
      counts: { references: 2, terms: 2 },
      mentioned: [
        {
          ...{ type: 'term', key: 'SC', surface: 'Council', kind: 'term', confidence: 1, localName: null },
          ...{ count: 1, places: [{ start: 4, end: 11, position: 0.02 }] },
        },
        {
          ...{ type: 'reference', key: 'S/RES/1325(2000)', surface: 'resolution 1325 (2000)' },
          ...{ kind: 'resolution', confidence: 0.95, localName: null, count: 2 },
          places: [
            { start: 16, end: 38, position: 0.08 },
            { start: 100, end: 116, position: 0.5 },
          ],
        },
        {
          ...{ type: 'term', key: 'local:ACABQ', surface: 'ACABQ', kind: 'term', confidence: 1 },
          ...{
            localName: 'Advisory Committee',
            count: 1,
            places: [{ start: 121, end: 126, position: 0.605 }],
          },
        },
      ],
    });
  });

  it('keeps a document and a term of one name apart', () => {
    const block = blockOf('A/80/1 A/80/1');
    const { mentioned } = summarize(
      annotating([reference(block, 'A/80/1'), term(block, 'A/80/1')]),
      shown,
      13,
      'off',
    );
    expect(mentioned.map(({ type, key }) => [type, key])).toEqual([
      ['reference', 'A/80/1'],
      ['term', 'A/80/1'],
    ]);
  });

  it('counts all places of one document, but lists no more than a panel shows', () => {
    const many = Array.from({ length: MOST_PLACES + 7 }, (_, index) =>
      reference(blockOf('A/80/1', index * 10), 'A/80/1', { confidence: index < MOST_PLACES ? 0.6 : 0.9 }),
    );
    const [entry] = summarize(annotating(many), shown, 10_000, 'ready').mentioned;
    expect(entry?.count).toBe(MOST_PLACES + 7);
    expect(entry?.places).toHaveLength(MOST_PLACES);
    expect(entry?.places.at(-1)?.start).toBe((MOST_PLACES - 1) * 10);
    expect(entry?.confidence).toBe(0.6);
  });

  it.each([
    [0, 0],
    [50, 1],
  ])(
    'has its place within the scroll bar, though the text shrank meanwhile to %i units',
    (length, position) => {
      const [entry] = summarize(
        annotating([reference(second, 'S/RES/1325(2000)')]),
        shown,
        length,
        'reading',
      ).mentioned;
      expect(entry?.places).toEqual([{ start: 100, end: 116, position }]);
    },
  );
});

describe('the passages of a document', () => {
  const passages = (
    mentions: readonly PlacedMention[],
    blocks: readonly TextBlock[] = [],
    language = 'en',
  ) => {
    const document = { ...shown, language: language as 'en' };
    const found = passagesOf(annotating(mentions), { blocks } as DocumentText, document, 'ready');
    expect(v.parse(PassagesSchema, found)).toEqual(found);
    return found;
  };

  it('are the words before and after each document cited, and no more of them than tell', () => {
    const block = blockOf(`${'b'.repeat(400)} A/80/1 of 2 May 2025, ${'a'.repeat(600)}`);
    const [cited] = passages([reference(block, 'A/80/1')]).cited;
    expect(cited?.symbol).toBe('A/80/1');
    expect(cited?.before).toBe(`${'b'.repeat(359)} `);
    expect(cited?.after).toHaveLength(500);
    expect(cited?.after.startsWith(' of 2 May 2025, a')).toBe(true);
  });

  it('are none without a year or a quotation after the number', () => {
    const block = blockOf('In 1999 “A/80/1” then A/80/2 was “Reports” and A/80/3 not');
    expect(
      passages(['A/80/1', 'A/80/3'].map((surface) => reference(block, surface))).cited.map(
        ({ symbol }) => symbol,
      ),
    ).toEqual(['A/80/1']);
    expect(passages([reference(blockOf('A/80/4 of 1899'), 'A/80/4')]).cited).toEqual([]);
    for (const telling of ['1987', '2001', '"T"', '“T”', '«T»', '《T》'])
      expect(passages([reference(blockOf(`A/80/5, ${telling}`), 'A/80/5')]).cited).toHaveLength(1);
  });

  it('in Chinese tell by what stands before the number', () => {
    const block = blockOf('题为《报告》的 A/80/1 号文件；A/80/2 of 2025');
    const before = blockOf('A/80/2 of 2025');
    const mentions = [reference(block, 'A/80/1'), reference(before, 'A/80/2')];
    expect(passages(mentions, [], 'zh').cited.map(({ symbol }) => symbol)).toEqual(['A/80/1']);
    expect(passages(mentions, [], 'en').cited.map(({ symbol }) => symbol)).toEqual(['A/80/1', 'A/80/2']);
  });

  it('leave out terms and what is not sure', () => {
    const block = blockOf('A/80/1, A/80/2 and SC of 2025');
    const mentions = [
      reference(block, 'A/80/1', { confidence: 0.89 }),
      reference(block, 'A/80/2', { confidence: 0.9 }),
      term(block, 'SC'),
    ];
    expect(passages(mentions).cited.map(({ symbol }) => symbol)).toEqual(['A/80/2']);
  });

  it('are no more than four hundred', () => {
    const block = blockOf('A/80/1 of 2025');
    expect(passages(Array.from({ length: 450 }, () => reference(block, 'A/80/1'))).cited).toHaveLength(400);
  });

  it('come with the head of the document: the first blocks of its first page, each cut short', () => {
    const blocks = [
      blockOf('United Nations', 0, { role: 'masthead', page: 1 }),
      blockOf('x'.repeat(500), 20, { page: 1 }),
      blockOf('of the next page', 600, { page: 2 }),
    ];
    expect(passages([], blocks).head).toEqual([
      { text: 'United Nations', role: 'masthead' },
      { text: 'x'.repeat(400), role: 'text' },
    ]);
    const page = Array.from({ length: 50 }, (_, index) => blockOf(`block ${index}`, index * 10));
    expect(passages([], page).head.map(({ text }) => text)).toEqual(
      page.slice(0, 40).map(({ text }) => text),
    );
  });
});
