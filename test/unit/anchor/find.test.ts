import meaning from '../../../data/anchor/meaning.json' with { type: 'json' };
import { describe as suite, expect, it } from 'vitest';
import { describe, find, materialOf } from '../../../lib/anchor/index.ts';
import { plainText } from './plain-text.ts';

const PARAGRAPHS = [
  'The General Assembly,',
  'Recalling its resolution 70/1 of 25 September 2015,',
  'Recalling its resolution 71/1 of 19 September 2016,',
  '1. Requests the Secretary-General to submit to the General Assembly at its seventy-eighth session a report on the implementation of the present resolution;',
  '2. Requests the Secretary-General to submit to the General Assembly at its seventy-ninth session a report on the implementation of the present resolution;',
  '3. Decides to remain seized of the matter.',
];
const original = plainText(PARAGRAPHS);

function anchorAt(quote: string) {
  const start = original.text.indexOf(quote);
  const anchor = describe(materialOf(original), { start, end: start + quote.length });
  if (start < 0 || !anchor) throw new Error(`no anchor for ${quote}`);
  return anchor;
}

function foundIn(paragraphs: readonly string[], quote: string): string {
  const text = plainText(paragraphs);
  const finding = find(materialOf(text), anchorAt(quote));
  return finding.found ? text.text.slice(finding.span.start, finding.span.end) : finding.reason;
}

const without = (number: number) => PARAGRAPHS.filter((_, index) => index !== number);

suite('an anchor', () => {
  it('keeps the quote, its surroundings and its place', () => {
    const anchor = anchorAt('its resolution 70/1');
    expect(anchor.exact).toBe('its resolution 70/1');
    expect(anchor.prefix).toBe('The General Assembly,\nRecalling ');
    expect(anchor.suffix.startsWith(' of 25 September 2015,\nRecalling its resolution 71/1')).toBe(true);
    expect(anchor.occurrences).toBe(1);
    expect(anchorAt('a report on the implementation of the present resolution').occurrences).toBe(2);
  });

  it('is found in the text that it was made on', () => {
    for (const quote of [...PARAGRAPHS, 'seventy-eighth session', 'report on the implementation']) {
      expect(foundIn(PARAGRAPHS, quote)).toBe(quote);
    }
  });

  it('is found through line ends, soft hyphens, ligatures and other quotation marks', () => {
    const rendered = PARAGRAPHS.map((text) =>
      text.replace('seventy-', 'seventy-\n').replace('General', 'Gen\u00aderal').replaceAll(' ', '\u00a0 '),
    );
    expect(foundIn(rendered, 'its seventy-eighth session a report')).toContain('eighth');
  });

  it('is lost where its paragraph went and a twin is left', () => {
    expect(foundIn(without(3), PARAGRAPHS[3] ?? '')).toBe('changed');
    expect(foundIn(without(3), 'a report on the implementation of the present resolution')).toBe('changed');
    expect(foundIn(without(1), PARAGRAPHS[1] ?? '')).toBe('changed');
  });

  it('is lost where the paragraph says the contrary', () => {
    const turned = PARAGRAPHS.map((text) => text.replace('Decides to', 'Decides not to'));
    expect(foundIn(turned, 'Decides to remain seized of the matter.')).toBe('changed');
  });

  it('is not at the end of one paragraph and the beginning of the next', () => {
    const endorsed =
      'Endorses the conclusions and recommendations of the Advisory Committee, and requests the Secretary-General to ensure their full implementation;';
    const opening = ['Recalling its resolution 70/1,', '7. Requests a report;', '8.'];
    const before = plainText([...opening, endorsed, '9.', 'Decides to remain seized of the matter.']);
    const start = before.text.indexOf(endorsed);
    const anchor = describe(materialOf(before), { start, end: start + endorsed.length });
    if (!anchor) throw new Error('no anchor');
    const after = plainText([
      ...opening,
      'Endorses the conclusions and recommendations of the Advisory Committee;',
      '9.',
      'Requests the Secretary-General to ensure the full implementation of its resolutions 59/296 and 60/266;',
      'Decides to remain seized of the matter.',
    ]);
    expect(find(materialOf(after), anchor).found).toBe(false);
  });

  it('takes a number with a point after a closing mark for a number, not for the call of a footnote', () => {
    const plan = (number: string) => [
      '大会，',
      `注意到为了克服持续存在的结构性薄弱之处，依然需要在执行《全系统行动计划》${number}方面增加投资和关注成果；`,
    ];
    const before = plainText(plan('2.0'));
    const start = before.text.indexOf('注意到');
    const anchor = describe(materialOf(before), { start, end: before.text.length });
    if (!anchor) throw new Error('no anchor');
    expect(find(materialOf(plainText(plan('2.0'))), anchor).found).toBe(true);
    expect(find(materialOf(plainText(plan('9.0'))), anchor).found).toBe(false);
  });

  it('leaves out the running header and the footnotes between the two halves of a paragraph', () => {
    const text = plainText([
      'The General Assembly,',
      '1. Requests the Secretary-General to submit to the General Assembly at its',
      { text: '2 See resolution 70/1.', role: 'footnote' },
      { text: 'A/RES/78/1', role: 'running-header' },
      'seventy-eighth session a report on the implementation of the present resolution;',
    ]);
    const finding = find(materialOf(text), anchorAt('to the General Assembly at its seventy-eighth session'));
    const parts = finding.found ? finding.spans.map(({ start, end }) => text.text.slice(start, end)) : [];
    expect(parts).toEqual(['to the General Assembly at its', 'seventy-eighth session']);
  });
});

it('knows the words that carry meaning in the form in which texts are compared', () => {
  const { words, numerals, stems, stemEndings, function: functional } = meaning;
  const all = [...Object.values(words), numerals, stems, stemEndings, functional];
  const plain = (word: string) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  for (const word of all.flatMap((table) => Object.values(table).flat())) expect(word).toBe(plain(word));
});
