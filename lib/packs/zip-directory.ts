/** Bytes at the end of an archive that its directory is looked for in: those of 2,000 entries take half of it. */
export const DIRECTORY_BYTES = 1_000_000;

/** Signatures, and what stands how far behind them (APPNOTE 4.3.12 to 4.3.16). */
const ENTRY = { mark: 0x02014b50, bytes: 46, crc: 16, name: 28, extra: 30, comment: 32 };
const END = { mark: 0x06054b50, bytes: 22, directory: 12, comment: 20 };
const LARGE_LOCATOR = { mark: 0x07064b50, bytes: 20 };
const LARGE_END = { bytes: 56, directory: 40 };

/**
 * The check sums that an archive's directory has for its entries, by their names; a name that stands there twice has none.
 * `tail` is the end of the archive. Null for an archive cut off, whose directory is missing or not whole.
 */
export function directoryOf(tail: Uint8Array): ReadonlyMap<string, number | null> | null {
  const view = new DataView(tail.buffer, tail.byteOffset, tail.byteLength);
  let end = tail.length - END.bytes;
  const isEnd = (at: number): boolean =>
    view.getUint32(at, true) === END.mark &&
    at + END.bytes + view.getUint16(at + END.comment, true) === tail.length;
  while (end >= 0 && !isEnd(end)) end--;
  if (end < 0) return null;
  const sums = new Map<string, number | null>();
  let at = directoryStart(view, end);
  if (at < 0) return null;
  const decoder = new TextDecoder();
  while (at + ENTRY.bytes <= end && view.getUint32(at, true) === ENTRY.mark) {
    const from = at + ENTRY.bytes;
    const length = view.getUint16(at + ENTRY.name, true);
    const name = decoder.decode(tail.subarray(from, from + length));
    sums.set(name, sums.has(name) ? null : view.getUint32(at + ENTRY.crc, true));
    at = from + length + view.getUint16(at + ENTRY.extra, true) + view.getUint16(at + ENTRY.comment, true);
  }
  return sums;
}

/** Where the directory begins: as many bytes before the end record, or before the two of a large archive, as these say. */
function directoryStart(view: DataView, end: number): number {
  const locator = end - LARGE_LOCATOR.bytes;
  if (locator < LARGE_END.bytes || view.getUint32(locator, true) !== LARGE_LOCATOR.mark)
    return end - view.getUint32(end + END.directory, true);
  const large = locator - LARGE_END.bytes;
  return large - Number(view.getBigUint64(large + LARGE_END.directory, true));
}

const SUMS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** The CRC-32 of bytes that follow others of this sum; 0 where none went before. */
export function checkSum(bytes: Uint8Array, before: number): number {
  let sum = ~before;
  // An index is quicker than an iterator here, and an archive has many bytes.
  for (let at = 0; at < bytes.length; at++) sum = (SUMS[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}
