import { describe, expect, it } from 'vitest';
import { definitionOf } from '../../../lib/card/definition.ts';
import type { PlacedMention } from '../../../lib/page/mentions.ts';
import type { TextBlock } from '../../../lib/text/types.ts';

const TEXTS = [
  'The RC met twice.',
  'It is led by the Regional Centre (RC), and the RC answers to it.',
  'The RC reports.',
];
const blocks: TextBlock[] = TEXTS.map((text, index) => ({ start: index * 100, text, role: 'text' }));

/** Every RC of the text, as it is once the document is read: all know where the second block defines it. */
const mentions: PlacedMention[] = blocks.flatMap((block) =>
  [...block.text.matchAll(/RC/g)].map(({ index }) => ({
    type: 'term' as const,
    key: 'local:RC',
    block,
    mention: {
      start: index,
      end: index + 2,
      id: 'local:RC',
      meanings: ['local:RC'],
      ...(block.start < 100 ? {} : { local: { name: 'Regional Centre', definedAt: 1 } }),
    },
  })),
);

describe('the place of a definition', () => {
  it('is the short form behind the full name, not the first mention', () => {
    const placed = definitionOf(mentions, blocks);
    expect(placed?.block).toBe(blocks[1]);
    expect(placed?.mention.start).toBe(TEXTS[1]?.indexOf('RC)'));
  });

  it('is the first mention where the defining block is gone', () => {
    expect(definitionOf(mentions, blocks.slice(0, 1))).toBe(mentions[0]);
  });

  it('is nowhere where nothing is mentioned', () => {
    expect(definitionOf([], blocks)).toBeNull();
  });
});
