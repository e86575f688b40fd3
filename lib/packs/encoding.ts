import { Refused } from './faults.ts';

/** A file as its chunks of bytes, in order. Blobs, responses and Node files all give this. */
export type Bytes = AsyncIterable<Uint8Array>;

/** The beginning of a file that recognition may look at, in bytes. */
export const HEAD_BYTES = 65_536;

export interface Opened {
  readonly head: Uint8Array;
  /** The whole file again, head included. */
  readonly bytes: Bytes;
}

/** Reads the head and hands the file on unread. */
export async function open(source: Bytes): Promise<Opened> {
  const iterator = source[Symbol.asyncIterator]();
  const seen: Uint8Array[] = [];
  let size = 0;
  while (size < HEAD_BYTES) {
    const next = await iterator.next();
    if (next.done) break;
    seen.push(next.value);
    size += next.value.length;
  }
  async function* again(): Bytes {
    try {
      yield* seen;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: joinBytes(seen).subarray(0, HEAD_BYTES), bytes: again() };
}

/** The chunks one after the other. */
export function joinBytes(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, chunk) => size + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** One byte of so many is zero in a UTF-16 table of any script, at the least: in other encodings of text none is. */
const LEAST_ZEROS = 50;
/** Times that zeros at the one half of each unit must outnumber those at the other. */
const MANY_MORE = 3;
/** The byte that is not zero in the most frequent character with a zero for its lower byte. */
const CHINESE_ONE = 0x4e;

/**
 * The encoding of a text from its first bytes: a byte order mark, the zero bytes of UTF-16, else UTF-8 where the head
 * is, but for a damaged byte, else the given one: Windows-1252, what spreadsheets write, or what a file of markup names.
 */
export function encodingOf(head: Uint8Array, otherwise: string): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const sample = head.subarray(0, 2_000);
  let evenZeros = 0;
  let oddZeros = 0;
  sample.forEach((byte, at) => {
    // The zero of U+4E00, the Chinese one, stands where other zeros do not; the letter N, which looks like it, is not missed.
    if (byte !== 0 || sample[at ^ 1] === CHINESE_ONE) return;
    if (at % 2 === 0) evenZeros++;
    else oddZeros++;
  });
  // Figures, blanks and signs between columns have every other byte zero in UTF-16; few signs have it the other way round.
  const few = sample.length / LEAST_ZEROS;
  if (oddZeros > few && oddZeros > evenZeros * MANY_MORE) return 'utf-16le';
  if (evenZeros > few && evenZeros > oddZeros * MANY_MORE) return 'utf-16be';
  return isUtf8(head) ? 'utf-8' : otherwise;
}

/** Letters read as UTF-8 for each byte that is none: text of another encoding has about one, damaged UTF-8 many. */
const LETTERS_A_BYTE = 10;

function isUtf8(bytes: Uint8Array): boolean {
  // `stream` forgives a character cut off by the end of the head.
  const text = new TextDecoder().decode(bytes, { stream: true });
  const unread = text.split('\uFFFD').length - 1;
  if (unread === 0) return true;
  const letters = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  return letters >= unread * LETTERS_A_BYTE;
}

/** Bytes that Windows-1252 has no letter for. */
const NO_LETTERS = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
/** Letters beyond ASCII that follow each other: in the languages of Windows-1252 hardly two do. */
const LONG_RUN = 3;
/** Share of those letters that stand in such runs, from which on the text is in another script. */
const MANY_IN_RUNS = 0.3;

/**
 * Throws {@link Refused} for a text that is no UTF-8 and no Windows-1252: in Cyrillic, Arabic or Chinese of an old code
 * page every letter of a word is beyond ASCII, and would be read as another one.
 */
export function refuseOldEncoding(head: Uint8Array): void {
  let [letters, inRuns, run] = [0, 0, 0];
  for (const byte of head) {
    if (NO_LETTERS.has(byte)) throw new Refused('pack-encoding');
    run = byte < 0x80 ? 0 : run + 1;
    if (run > 0) letters++;
    if (run === LONG_RUN) inRuns += LONG_RUN;
    else if (run > LONG_RUN) inRuns++;
  }
  if (letters >= LONG_RUN && inRuns > letters * MANY_IN_RUNS) throw new Refused('pack-encoding');
}

/** Bytes that tell UTF-8 from other encodings: the longest character. */
const CHARACTER_BYTES = 4;

/**
 * Decodes chunk by chunk; a byte order mark is dropped, an invalid byte becomes U+FFFD. What is UTF-8 only as far as it has
 * no letter beyond ASCII is decoded otherwise where the first of these letters is no UTF-8.
 */
export async function* decode(
  bytes: Bytes,
  encoding: string,
  otherwise: string = encoding,
): AsyncGenerator<string> {
  let decoder = new TextDecoder(encoding);
  let isSure = encoding !== 'utf-8' || otherwise === encoding;
  let held: Uint8Array = new Uint8Array();
  for await (const next of bytes) {
    const chunk = held.length > 0 ? joinBytes([held, next]) : next;
    held = held.subarray(0, 0);
    const letter = isSure ? -1 : beyondAscii(chunk);
    if (letter !== -1) {
      if (chunk.length - letter < CHARACTER_BYTES) {
        held = chunk;
        continue;
      }
      isSure = true;
      if (!isUtf8(chunk.subarray(letter))) decoder = otherDecoder(otherwise, chunk);
    }
    const text = decoder.decode(chunk, { stream: true });
    if (text) yield text;
  }
  if (held.length > 0 && !isUtf8(held)) decoder = otherDecoder(otherwise, held);
  const rest = decoder.decode(held, { stream: true }) + decoder.decode();
  if (rest) yield rest;
}

/** Where the first byte beyond ASCII is, -1 where none is. */
function beyondAscii(chunk: Uint8Array): number {
  let at = 0;
  while (at < chunk.length && (chunk[at] ?? 0) < 0x80) at++;
  return at < chunk.length ? at : -1;
}

function otherDecoder(encoding: string, bytes: Uint8Array): TextDecoder {
  if (encoding === 'windows-1252') refuseOldEncoding(bytes);
  return new TextDecoder(encoding);
}

/** UTF-8 that was once decoded as Latin-1 ("FranÃ§ais"), as some catalogue exports hold it. */
const TWICE_ENCODED = /[\u00C2-\u00F4][\u0080-\u00BF]/;

/** Mends text that was encoded twice; any other text comes back as it is. */
export function mendTwiceEncoded(text: string): string {
  if (!TWICE_ENCODED.test(text)) return text;
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0xff) return text;
    bytes[at] = unit;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return text;
  }
}
