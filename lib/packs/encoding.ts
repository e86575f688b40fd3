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

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * The encoding of a text from its first bytes: a byte order mark, the zero bytes of UTF-16, else UTF-8 where the head
 * is valid UTF-8, else Windows-1252, what spreadsheets write.
 */
export function encodingOf(head: Uint8Array): Encoding {
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
  return isUtf8(head) ? 'utf-8' : 'windows-1252';
}

function isUtf8(head: Uint8Array): boolean {
  try {
    // `stream` forgives a character cut off by the end of the head.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Decodes chunk by chunk; a byte order mark is dropped, an invalid byte becomes U+FFFD. */
export async function* decode(bytes: Bytes, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of bytes) {
    const text = decoder.decode(chunk, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
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
