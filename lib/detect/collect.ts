import { addressesIn, type Address } from './addresses.ts';
import { ellipticAfter } from './elliptic.ts';
import { withLetters } from './letters.ts';
import type { Folded } from './fold.ts';
import { OPENING } from './folding/tables.ts';
import { firstAfter, firstFrom } from './order.ts';
import { bracketNumber, endOf, slashNumber, type Numbered } from './numbers.ts';
import { looseSymbols } from './loose.ts';
import { isDigit } from './numeric.ts';
import { jointAt, type Printed } from './printed.ts';
import type { KeyReader } from './reuse.ts';

/** What a text prints that could be a reference: whole symbols, and numbers that need a licence. */
export interface Collected {
  readonly printed: readonly Printed[];
  readonly numbers: readonly Numbered[];
}

const NOTHING: Collected = { printed: [], numbers: [] };

/** Reads a folded text once, from slash to slash and bracket to bracket; every step looks at a bounded stretch. */
export function collect({ text, traits }: Folded, keyOf: KeyReader): Collected {
  if ((traits & OPENING) === 0) return NOTHING;
  const printed: Printed[] = [];
  const numbers: Numbered[] = [];
  const addresses = addressesIn(text);
  let address = 0;
  let from = 0;
  let mayBeLoose = false;
  let slash = text.indexOf('/');
  let bracket = text.indexOf('(');
  while (slash >= 0 || bracket >= 0) {
    const isSlash = slash >= 0 && (bracket < 0 || slash < bracket);
    const at = isSlash ? slash : bracket;
    mayBeLoose ||= isSlash && endsNature(text, at);
    while (address < addresses.length && (addresses[address]?.end ?? 0) <= at) address += 1;
    const within = addresses[address];
    if (within && within.start <= at) {
      from = passAddress(within, printed);
    } else {
      const end = isSlash && endsLead(text, at) ? symbolsAt(text, at, from, keyOf, printed) : 0;
      if (end > 0) {
        from = end;
      } else {
        const number = isSlash ? slashNumber(text, at, from) : bracketNumber(text, at, from);
        const lettered = number && withLetters(text, number);
        if (lettered) {
          numbers.push(lettered);
          from = endOf(lettered);
        }
      }
    }
    const next = Math.max(from, at + 1);
    if (slash >= 0 && slash < next) slash = text.indexOf('/', next);
    if (bracket >= 0 && bracket < next) bracket = text.indexOf('(', next);
  }
  const loose = mayBeLoose ? looseSymbols(text, keyOf) : NONE;
  return { printed: withLoose(printed, loose, addresses), numbers };
}

/** The symbols in order, with the loosely written ones that stand in no other and in no address. */
function withLoose(
  printed: readonly Printed[],
  loose: readonly Printed[],
  addresses: readonly Address[],
): readonly Printed[] {
  if (loose.length === 0) return printed;
  const taken = [...printed, ...addresses].sort((a, b) => a.start - b.start);
  const free = loose.filter(({ start, end }) => {
    const next = firstAfter(taken, start);
    const last = taken[firstFrom(taken, start) - 1];
    return (!next || next.start >= end) && (!last || last.end <= start);
  });
  return [...printed, ...free].sort((a, b) => a.start - b.start);
}

const NONE: readonly Printed[] = [];

const FULL_STOP = 0x2e;

/** Whether the character before the slash can close the first element of a symbol. */
function endsLead(text: string, slash: number): boolean {
  const before = text.charCodeAt(slash - 1);
  if (!isDigit(before)) return before >= 0x41 && before <= 0x5a;
  const stop = slash - (isDigit(text.charCodeAt(slash - 2)) ? 3 : 2);
  return text.charCodeAt(stop) === FULL_STOP;
}

function passAddress(address: Address, printed: Printed[]): number {
  if (address.document) printed.push(address.document);
  return address.end;
}

/** Adds the symbol at the slash and the suffixes printed alone behind it; where they end, 0 where there is none. */
function symbolsAt(text: string, slash: number, from: number, keyOf: KeyReader, printed: Printed[]): number {
  const symbol = jointAt(text, slash, from, keyOf);
  if (!symbol) return 0;
  printed.push(symbol);
  let { end } = symbol;
  for (const further of ellipticAfter(text, symbol)) {
    printed.push(further);
    end = further.end;
  }
  return end;
}

const SPACE = 0x20;
/** The bit by which a small letter differs from its capital. */
const SMALL = 0x20;

/** Whether a word that ends as RES, DEC or PRST does stands before the slash: a loosely written symbol has one. */
function endsNature(text: string, slash: number): boolean {
  const small = text.charCodeAt(slash - (text.charCodeAt(slash - 1) === SPACE ? 2 : 1)) | SMALL;
  return small === 0x63 || small === 0x73 || small === 0x74;
}
