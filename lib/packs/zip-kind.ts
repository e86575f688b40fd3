import { Refused } from './faults.ts';

/** How a zip begins: the header of its first entry (APPNOTE 4.3.7). */
export const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** What stands how far behind that mark, in bytes. */
const HEADER = { flags: 6, nameLength: 26, extraLength: 28, name: 30 };
const ENCRYPTED = 1;

/**
 * What an archive is by the names of its entries in the first bytes of it. Throws {@link Refused} for one with a password
 * and for what is neither a workbook nor perhaps a pack.
 */
export function zipKind(head: Uint8Array): 'xlsx' | 'pack' {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (head.length < HEADER.name) throw new Refused('pack-truncated');
  if ((view.getUint16(HEADER.flags, true) & ENCRYPTED) !== 0) throw new Refused('pack-locked-archive');
  const names = namesIn(head, view);
  if (names[0] === 'mimetype')
    throw new Refused(isOpenSheet(head) ? 'pack-other-workbook' : 'pack-unknown-kind');
  if (names.some((name) => /^(?:[^/]{1,200}\/)?(?:manifest\.json|records\.ndjson)$/.test(name)))
    return 'pack';
  if (names.includes('xl/workbook.bin')) throw new Refused('pack-other-workbook');
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  if (names.some((name) => /^(?:word|ppt)\//.test(name))) throw new Refused('pack-unknown-kind');
  // Office writes this part first; those of the workbook may come later.
  return names.includes('[Content_Types].xml') ? 'xlsx' : 'pack';
}

/** A name with slashes: some programs write the other ones. */
export const entryName = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '');

function namesIn(head: Uint8Array, view: DataView): string[] {
  const names: string[] = [];
  const decoder = new TextDecoder();
  for (
    let at = head.indexOf(0x50);
    at !== -1 && at + HEADER.name < head.length;
    at = head.indexOf(0x50, at + 1)
  ) {
    if (!ZIP.every((byte, place) => head[at + place] === byte)) continue;
    const from = at + HEADER.name;
    names.push(
      entryName(decoder.decode(head.subarray(from, from + view.getUint16(at + HEADER.nameLength, true)))),
    );
  }
  return names;
}

/** OpenDocument begins with its media type, stored as it is. */
function isOpenSheet(head: Uint8Array): boolean {
  return new TextDecoder().decode(head.subarray(0, 120)).includes('opendocument.spreadsheet');
}
