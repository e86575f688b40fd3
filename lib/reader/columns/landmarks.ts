import { structureOf } from '../../structure/index.ts';
import type { ParagraphAddress } from '../../structure/index.ts';
import type { TextBlock } from '../../text/types.ts';

/** The beginning of a paragraph under a name that is the same in every language of a document. */
export interface Landmark {
  readonly key: string;
  /** UTF-16 offset in the document text. */
  readonly start: number;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/**
 * The paragraphs of a document that begin a block, in order. Sub-paragraphs are counted, since their letters differ
 * from language to language; a number that is printed again gets its turn.
 */
export function landmarksOf(blocks: readonly TextBlock[]): Landmark[] {
  const beginnings = new Set(blocks.map(({ start }) => start));
  const landmarks: Landmark[] = [];
  const turns = new Map<string, number>();
  let counted = { paragraph: '', label: '', place: 0 };
  let before = '';
  for (const { start, address } of structureOf(blocks).paragraphs) {
    if (address.part === 'footnote' || address.number === undefined) continue;
    const paragraph = nameOf(address);
    const label = address.subparagraph ?? '';
    if (paragraph !== counted.paragraph) counted = { paragraph, label, place: label === '' ? 0 : 1 };
    else if (label !== counted.label) counted = { paragraph, label, place: counted.place + 1 };
    const key = `${paragraph}/${counted.place}`;
    if (key === before) continue;
    before = key;
    if (!beginnings.has(start)) continue;
    const turn = (turns.get(key) ?? 0) + 1;
    turns.set(key, turn);
    landmarks.push({ key: turn === 1 ? key : `${key}#${turn}`, start });
  }
  return landmarks;
}

function nameOf({ part, annex, number }: ParagraphAddress): string {
  const where = part === 'preamble' || part === 'annex' ? part : 'text';
  const numeral = annex === undefined ? '' : ROMAN.indexOf(annex) + 1 || annex;
  return `${where}${numeral}:${number ?? ''}`;
}
