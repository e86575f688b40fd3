import { organOfSymbol, type Memory } from './memory.ts';
import type { OrganMention } from './organs.ts';
import type { Printed } from './printed.ts';
import type { Folded } from './fold.ts';

/** How far into a document its own organ may still be named (blocks, UTF-16 units of one block). */
const MASTHEAD_BLOCKS = 60;
const MASTHEAD_REACH = 4000;
/** "Resolution adopted by …", before the body's name. */
const ADOPTED =
  /(?:adopted by (?:the )?|adoptées? par (?:le |la )?|aprobad[ao]s? por (?:el |la )?|принят\p{L}{2,3} |اتخذت?ه?ا? |日)$/u;
const ADOPTED_HAN = /^(?:决议|决定|通过的)/;
/** The enacting formula and the masthead: the name alone on its line, with or without a comma. */
const LINE_START = /(?:^|\n) ?(?:The |La |Le |El |L'|إن |ان )?$/;
const LINE_END = /^ ?(?:[,،]|$|\n)/;

/** Memory with the document's own symbol and body, where this block shows them. */
export function withMasthead(
  memory: Memory,
  folded: Folded,
  printed: readonly Printed[],
  mentions: readonly OrganMention[],
): Memory {
  if (memory.symbol ?? memory.blocksRead > MASTHEAD_BLOCKS) return memory;
  const { text } = folded;
  const head = printed[0];
  if (head && (alone(text, head) || (head.start < 60 && isFirstLine(text, head))))
    return { ...memory, symbol: head.symbol, own: organOfSymbol(head.symbol), sure: true, signal: true };
  if (memory.own && memory.sure) return memory;
  let weak = memory.own;
  for (const mention of mentions) {
    if (mention.start > MASTHEAD_REACH) break;
    if (mention.organ.startsWith('@') || mention.organ === 'other') continue;
    const before = text.slice(Math.max(0, mention.start - 30), mention.start);
    const after = text.slice(mention.end, mention.end + 4);
    if (ADOPTED.test(before) && (!before.endsWith('日') || ADOPTED_HAN.test(after)))
      return { ...memory, own: mention.organ, sure: true };
    if (LINE_START.test(before) && LINE_END.test(after)) {
      if (/[,،]/.test(after)) return { ...memory, own: mention.organ, sure: true };
      weak ??= mention.organ;
    }
  }
  return weak === memory.own ? memory : { ...memory, own: weak };
}

function alone(text: string, printed: Printed): boolean {
  return printed.start <= 1 && text.length - printed.end <= 1 && !printed.plain;
}

function isFirstLine(text: string, printed: Printed): boolean {
  const line = text.slice(0, printed.start);
  return (
    !/[.,;:。(]/.test(line) &&
    /^ ?(?:\n|$)/.test(text.slice(printed.end, printed.end + 2)) &&
    line.split('\n').length <= 2
  );
}

/** The own number at the head of a line: `74/178. International …`, `75/15. - التعاون`, `75/279. 2022国际玻璃年`. */
const OWN_NUMBER = / ?((?:E?S-)?\d{1,4}\/\d{1,3})(?:\.? (?:- )?(?=[\p{L}"“«《])|\.(?=\p{L}| \d{4}(?!\d)))/uy;
/** The parts of a resolution share one heading: `A/RES/77/290B`. */
const PART = /(?<=\/\d{1,3})[A-Z](?:-[A-Z])?$/;

/** The document's own number where a line bears it as its title; null where none does. */
export function ownNumber(
  folded: Folded,
  memory: Memory,
): { start: number; end: number; symbol: string } | null {
  const { text } = folded;
  if ((memory.symbol ?? memory.own) === null) return null;
  for (let line = 0; line >= 0; line = lineAfter(text, line)) {
    OWN_NUMBER.lastIndex = line;
    const match = OWN_NUMBER.exec(text);
    const number = match?.[1] ?? '';
    const symbol = match && (memory.symbol?.replace(PART, '') ?? ownSymbol(memory.own, number));
    const start = line + (match?.[0].indexOf(number) ?? 0);
    const end = start + number.length;
    if (symbol?.endsWith(`/${number}`) && (memory.symbol ?? text.charAt(end) === '.'))
      return { start, end, symbol };
  }
  return null;
}

/** Where the next line begins; -1 behind the last. */
function lineAfter(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? end : end + 1;
}

function ownSymbol(own: string | null, number: string): string | null {
  if (own === 'A/') return `A/${/\/[4-6]\d\d$/.test(number) ? 'DEC' : 'RES'}/${number}`;
  if (own === 'A/HRC/') return `A/HRC/RES/${number}`;
  return own === 'E/' ? `E/RES/${number}` : null;
}
