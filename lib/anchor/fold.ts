/** A text reduced to what every rendering of it shares, with a map back. */
export interface FoldedText {
  readonly text: string;
  /** UTF-16 codes of `text`. */
  readonly codes: Uint16Array;
  /** For each unit of `text` the offset of the unit it comes from. */
  readonly origins: Uint32Array;
}

/** A stretch of the source to fold. */
export interface Stretch {
  readonly start: number;
  readonly text: string;
}

const SPACE = 0x20;
const HYPHEN = 0x2d;
const DROPPED = /^[\p{M}\p{Cf}\u0640]+$/u;
const WHITE = /^\s$/u;
const DASH = /^[\p{Pd}\u2212]$/u;

type Folding = number | readonly number[] | 'space' | 'dash' | null;

/** A text to look for, folded. */
export type FoldedQuote = Pick<FoldedText, 'text' | 'codes'>;

/** Folds texts. Remembers the characters it met: make one for a document and use it for all that is compared with it. */
export interface Folder {
  /** Folds stretches one after the other; each step is one stretch. */
  readonly fold: (stretches: readonly Stretch[]) => Generator<undefined, FoldedText>;
  readonly foldText: (text: string) => FoldedQuote;
}

/**
 * Folding: compatibility forms, ligatures, accents, vowel signs, case, quotation marks and digits to one form; soft
 * hyphens and invisible characters away; white space and hyphens away but between digits, since renderings break lines
 * and join words at will. "inter-\nnational" and "international" fold to the same.
 */
export function createFolder(): Folder {
  const table: (Folding | undefined)[] = [];
  const write = (writer: Writer, start: number, text: string) => {
    writer.gap('block');
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      let folding = table[code];
      if (folding === undefined) table[code] = folding = foldingOf(code);
      if (folding === null) continue;
      if (typeof folding === 'number') writer.write(folding, start + index);
      else if (folding === 'space' || folding === 'dash') writer.gap(folding);
      else for (const unit of folding) writer.write(unit, start + index);
    }
  };
  const quotes = createWriter(QUOTE_ROOM);
  return {
    *fold(stretches) {
      const writer = createWriter(stretches.reduce((sum, { text }) => sum + text.length, 0));
      for (const { start, text } of stretches) {
        write(writer, start, text);
        yield;
      }
      return writer.finish();
    },
    foldText(text) {
      quotes.clear();
      write(quotes, 0, text);
      return quotes.quote();
    },
  };
}

/** Units that a quote and its context have room for before the writer grows. */
const QUOTE_ROOM = 4096;

/** How many letters a Chinese character is worth when it is asked whether a text says enough to be told apart. */
const CHINESE_WEIGHT = 3;

/** The length of a folded text in letters of an alphabet. */
export function weightOf(folded: string): number {
  const chinese = folded.match(/\p{Script=Han}/gu)?.length ?? 0;
  return folded.length + chinese * (CHINESE_WEIGHT - 1);
}

/**
 * A growing pair of arrays that writes a space or hyphen only where digits stand on both sides of it. The end of a block
 * is a space, whatever hyphen stands beside it: a quote over two blocks does not keep it.
 */
type Writer = ReturnType<typeof createWriter>;

function createWriter(expected: number) {
  let codes = new Uint16Array(expected + 64);
  let origins = new Uint32Array(expected + 64);
  let length = 0;
  let pending: 'space' | 'dash' | 'block' | null = null;
  const push = (unit: number, origin: number) => {
    if (length === codes.length) {
      const [oldCodes, oldOrigins] = [codes, origins];
      codes = new Uint16Array(length * 2);
      codes.set(oldCodes);
      origins = new Uint32Array(length * 2);
      origins.set(oldOrigins);
    }
    codes[length] = unit;
    origins[length++] = origin;
  };
  return {
    gap(kind: 'space' | 'dash' | 'block') {
      if (kind === 'block' || (pending !== 'dash' && pending !== 'block')) pending = kind;
    },
    write(unit: number, origin: number) {
      if (pending && isDigit(unit) && isDigit(codes[length - 1]))
        push(pending === 'dash' ? HYPHEN : SPACE, origin);
      pending = null;
      push(unit, origin);
    },
    clear() {
      length = 0;
      pending = null;
    },
    quote(): FoldedQuote {
      const own = codes.slice(0, length);
      return { text: textOf(own), codes: own };
    },
    finish(): FoldedText {
      const own = codes.slice(0, length);
      return { text: textOf(own), codes: own, origins: origins.slice(0, length) };
    },
  };
}

/** Codes that can be handed over at once as arguments of a function; more are decoded, which begins slower. */
const ARGUMENTS = 4096;

const textOf = (codes: Uint16Array): string =>
  codes.length <= ARGUMENTS
    ? String.fromCharCode.apply(null, codes as unknown as number[])
    : new TextDecoder('utf-16le').decode(codes);

const isDigit = (unit: number | undefined) => unit !== undefined && unit >= 0x30 && unit <= 0x39;

function foldingOf(code: number): Folding {
  if (code >= 0xd800 && code <= 0xdfff) return code;
  const character = String.fromCharCode(code);
  if (WHITE.test(character)) return 'space';
  if (DASH.test(character)) return 'dash';
  if (DROPPED.test(character)) return null;
  if (/[“”„‟«»]/.test(character)) return 0x22;
  if (/[‘’‚‛ʼ`´]/.test(character)) return 0x27;
  const digit = arabicDigit(code);
  if (digit !== null) return digit;
  const plain = character
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640\s]+/gu, '')
    .toLowerCase();
  if (plain.length <= 1) return plain === '' ? null : plain.charCodeAt(0);
  return Array.from({ length: plain.length }, (_, index) => plain.charCodeAt(index));
}

/** Arabic-Indic and Persian digits as Western ones. */
function arabicDigit(code: number): number | null {
  if (code >= 0x660 && code <= 0x669) return code - 0x660 + 0x30;
  return code >= 0x6f0 && code <= 0x6f9 ? code - 0x6f0 + 0x30 : null;
}
