import { natureOf, suffixOf } from './grammar.ts';
import { segmentDisplay, type Segment } from './segments.ts';
import type { ElementRole, SymbolElement } from './types.ts';

const YEAR = /^(?:19|20)\d\d$/;
/** Bodies whose symbols name a State by its three-letter code (symbols.md 1.9). */
const NAMES_STATES = /^(?:CCPR|CERD|CEDAW|CAT|CRC|CMW|CRPD|CED|HRI|E\/C\.12|A\/HRC\/WG\.6|DP|E\/ICEF)\//;

/** Explains the segments of one symbol: what each element does, with its row of the grammar. */
export function readElements(segments: readonly Segment[], prefix: string, parts: number): SymbolElement[] {
  const elements: SymbolElement[] = [];
  segments.forEach((segment, index) => {
    if (index < parts) elements.push(bodyElement(segments, index, prefix, parts));
    else
      elements.push(...elementsOf(segment, segments.slice(index + 1), segments.slice(parts, index), prefix));
  });
  return elements;
}

function bodyElement(
  segments: readonly Segment[],
  index: number,
  prefix: string,
  parts: number,
): SymbolElement {
  const segment = segments[index];
  const text = segment ? segmentDisplay(segment) : '';
  const own = prefix
    .split('/')
    .slice(0, index + 1)
    .join('/');
  return { text, role: 'body', row: index === parts - 1 ? prefix : `${own}/` };
}

function elementsOf(
  segment: Segment,
  after: readonly Segment[],
  before: readonly Segment[],
  prefix: string,
): SymbolElement[] {
  const elements: SymbolElement[] = [stemElement(segment, after, before, prefix)];
  if (segment.letters) elements.push({ text: segment.letters.replace('-', '–'), role: 'part' });
  for (const { display, role, word } of segment.parentheses) {
    elements.push({ text: `(${display})`, role, ...(word !== undefined && { row: word }) });
  }
  return elements;
}

function stemElement(
  { stem }: Segment,
  after: readonly Segment[],
  before: readonly Segment[],
  prefix: string,
): SymbolElement {
  if (/^\d/.test(stem)) return { text: stem, role: numberRole(stem, after, before) };
  if (/^E?S-/.test(stem)) return { text: stem, role: 'session' };
  const word = /^[A-Z]{1,16}/i.exec(stem)?.[0] ?? stem;
  const suffix = suffixOf(word);
  if (suffix !== null) return { text: stem, role: 'suffix', row: suffix };
  const nature = natureOf(word);
  if (nature !== null)
    return { text: stem, role: 'nature', row: /\d/.test(stem) ? `${nature}.` : `${nature}/` };
  if (/^[A-Z]{3}$/.test(stem) && NAMES_STATES.test(prefix)) return { text: stem, role: 'country' };
  return { text: stem, role: 'other' };
}

/**
 * A number is the year or the session when the serial is still to come, and the serial when it is not. Views of a treaty
 * body end with the year of the communication: `CAT/C/60/D/620/2014`.
 */
function numberRole(stem: string, after: readonly Segment[], before: readonly Segment[]): ElementRole {
  const views = before.at(-2)?.stem === 'D' && after.length === 0;
  if (views && YEAR.test(stem)) return 'year';
  const serialFollows = after.some(
    ({ stem: next }) => /\d/.test(next) && suffixOf(/^[A-Z]*/i.exec(next)?.[0] ?? '') === null,
  );
  if (!serialFollows || before.at(-1)?.stem === 'D') return 'serial';
  if (YEAR.test(stem)) return 'year';
  return before.some(({ stem: earlier }) => /^\d/.test(earlier)) ? 'other' : 'session';
}
