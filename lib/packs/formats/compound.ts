import type { Bytes } from '../encoding.ts';
import { Refused, type RefusalCode } from '../faults.ts';
import type { Item } from '../records.ts';

/** How a Compound File Binary begins: what Office wrote before 2007, and wraps around a workbook with a password since. */
export const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Bytes of an entry of its directory, and of the name in it, UTF-16 with a zero at the end ([MS-CFB] 2.6.1). */
const ENTRY_BYTES = 128;
const NAME_BYTES = 64;

/** What streams of these names say that the file is. */
const STREAMS: readonly (readonly [name: string, code: RefusalCode])[] = [
  ['EncryptedPackage', 'pack-locked-excel'],
  ['WordDocument', 'pack-unknown-kind'],
  ['PowerPoint Document', 'pack-unknown-kind'],
];

const decoder = new TextDecoder('utf-16le');

/**
 * Reads such a file as far as the entry of its directory that says what it is, and refuses it; where none does, it is an
 * old workbook. The directory may stand anywhere, on a multiple of the length of its entries.
 */
export async function* refuseCompound(bytes: Bytes): AsyncGenerator<readonly Item[]> {
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of bytes) {
    const piece = new Uint8Array(rest.length + chunk.length);
    piece.set(rest);
    piece.set(chunk, rest.length);
    let at = 0;
    for (; at + ENTRY_BYTES <= piece.length; at += ENTRY_BYTES) {
      const code = codeOf(piece.subarray(at, at + NAME_BYTES + 2));
      if (code) throw new Refused(code);
    }
    rest = piece.slice(at);
    // Nothing to hand on, but whoever waits hears of progress and can stop.
    yield [];
  }
  throw new Refused('pack-old-excel');
}

/** The name, and after it the bytes that it takes with its last zero. */
function codeOf(entry: Uint8Array): RefusalCode | undefined {
  // The first letters of the three names, each with a zero behind it.
  if (entry[1] !== 0 || (entry[0] !== 0x45 && entry[0] !== 0x57 && entry[0] !== 0x50)) return undefined;
  const length = entry[NAME_BYTES] ?? 0;
  if (length < 2 || length > NAME_BYTES) return undefined;
  const name = decoder.decode(entry.subarray(0, length - 2));
  return STREAMS.find(([stream]) => stream === name)?.[1];
}
