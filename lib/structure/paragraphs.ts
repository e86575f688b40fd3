import type { TextBlock } from '../text/types.ts';
import { annexOf, footnoteMarkOf, isEnactingFormula, numberOf } from './marks.ts';
import { marksIn } from './subparagraphs.ts';
import type { DocumentPart, ParagraphAddress } from './types.ts';

/** A stretch of the document text with one address; paragraphs follow each other in the order of the text. */
export interface Paragraph {
  readonly start: number;
  readonly end: number;
  readonly address: ParagraphAddress;
}

/** Numbers that a reading may have lost (a table, a figure) before a sequence counts as broken. */
const LOST_NUMBERS = 3;

/** What the reading of the blocks so far says about the next one. */
interface Place {
  part: DocumentPart | undefined;
  annex: string | undefined;
  /** Last paragraph number in this part; 0 before the first. */
  number: number;
  /** Printed number, or ordinal in a preamble, of the paragraph that unnumbered blocks continue. */
  current: string | undefined;
  letter: string;
  numeral: string;
  resolution: boolean;
}

/** The paragraphs of a document, block by block. Linear in the text. */
export function readParagraphs(blocks: readonly TextBlock[]): Paragraph[] {
  const place: Place = {
    part: undefined,
    annex: undefined,
    number: 0,
    current: undefined,
    letter: '',
    numeral: '',
    resolution: false,
  };
  const paragraphs: Paragraph[] = [];
  let footnote: string | null = null;
  for (const block of blocks) {
    if (block.role === 'running-header' || block.role === 'masthead') continue;
    if (block.role === 'footnote') {
      footnote = footnoteMarkOf(block.text) ?? footnote;
      if (footnote !== null) paragraphs.push(whole(block, { part: 'footnote', number: footnote }));
      continue;
    }
    enter(place, block);
    paragraphs.push(...divide(place, block));
  }
  return paragraphs;
}

/** Moves the place to a block: a new annex, the preamble, a numbered paragraph, or more of the one before. */
function enter(place: Place, block: TextBlock): void {
  const annex = annexOf(block.text);
  if (annex !== null) {
    Object.assign(place, { part: 'annex', annex, number: 0, current: undefined, letter: '', numeral: '' });
    return;
  }
  if (isEnactingFormula(block.text)) {
    Object.assign(place, { part: 'preamble', number: 0, current: undefined, resolution: true });
    return;
  }
  if (block.role === 'heading') {
    Object.assign(place, { current: undefined, letter: '', numeral: '' });
    return;
  }
  const printed = numberOf(block.text);
  if (printed && follows(place.number, printed.number, place)) {
    place.number = printed.number;
    place.current = String(printed.number);
    place.letter = place.numeral = '';
    if (place.part === 'preamble') place.part = 'operative';
    place.part ??= place.resolution ? 'operative' : 'body';
  } else if (place.part === 'preamble' && block.text.trim() !== '' && !opensMark(block.text)) {
    place.number = 0;
    place.current = String(Number(place.current ?? 0) + 1);
    place.letter = place.numeral = '';
  }
}

function follows(last: number, next: number, place: Place): boolean {
  if (place.part === 'preamble') return next === 1;
  return last === 0 ? next <= 1 + LOST_NUMBERS : next > last && next <= last + 1 + LOST_NUMBERS;
}

const opensMark = (text: string) => marksIn(text.slice(0, 12))[0]?.start === 0;

/** A block cut at the sub-paragraphs it holds. */
function divide(place: Place, block: TextBlock): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const opening = numberOf(block.text)?.end ?? 0;
  let start = block.start;
  for (const mark of marksIn(block.text.slice(opening))) {
    const at = block.start + opening + mark.start;
    if (at > start) paragraphs.push({ start, end: at, address: addressOf(place) });
    if (mark.level === 1) {
      place.letter = mark.label;
      place.numeral = '';
    } else {
      place.numeral = mark.label;
    }
    start = at;
  }
  paragraphs.push({ start, end: block.start + block.text.length, address: addressOf(place) });
  return paragraphs;
}

function addressOf(place: Place): ParagraphAddress {
  const subparagraph = [place.letter, place.numeral].filter((label) => label !== '').join('.');
  return {
    ...(place.part === undefined ? {} : { part: place.part }),
    ...(place.current === undefined ? {} : { number: place.current }),
    ...(subparagraph === '' || place.current === undefined ? {} : { subparagraph }),
    ...(place.annex === undefined ? {} : { annex: place.annex }),
  };
}

const whole = (block: TextBlock, address: ParagraphAddress): Paragraph => ({
  start: block.start,
  end: block.start + block.text.length,
  address,
});
