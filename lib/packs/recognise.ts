import { encodingOf, type Encoding } from './encoding.ts';
import { COMPOUND } from './formats/compound.ts';
import { Refused } from './faults.ts';
import { delimiterOf, firstLine, type Delimiter } from './tables/csv.ts';

export type FileKind =
  | { readonly kind: 'marcxml' | 'akoma-xml' | 'tbx' | 'json' | 'html-table'; readonly encoding: Encoding }
  | { readonly kind: 'delimited'; readonly encoding: Encoding; readonly delimiter: Delimiter }
  | { readonly kind: 'xlsx' | 'pack' | 'compound' };

const ZIP = [0x50, 0x4b, 0x03, 0x04];

/** What a file is, from its first bytes and never from its name; throws {@link Refused} for what cannot be read. */
export function recognise(head: Uint8Array): FileKind {
  if (head.length === 0) throw new Refused('pack-empty');
  if (startsWith(head, ZIP)) return { kind: isWorkbook(head) ? 'xlsx' : 'pack' };
  if (startsWith(head, COMPOUND)) return { kind: 'compound' };
  const encoding = encodingOf(head);
  const text = new TextDecoder(encoding)
    .decode(head)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (!text) throw new Refused('pack-empty');
  if (text.startsWith('<')) return { kind: markupKind(text), encoding };
  if (text.startsWith('{') || text.startsWith('[')) return { kind: 'json', encoding };
  if (/(?!\s)\p{Cc}/u.test(text.slice(0, 4_000))) throw new Refused('pack-unknown-kind');
  const delimiter = delimiterOf(text);
  if (!firstLine(text).includes(delimiter)) throw new Refused('pack-unknown-kind');
  return { kind: 'delimited', encoding, delimiter };
}

function startsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => head[at] === byte);
}

/** A workbook names its parts `xl/…` or starts with the content types that Office writes first. */
function isWorkbook(head: Uint8Array): boolean {
  const names = new TextDecoder('latin1').decode(head);
  return names.includes('xl/') || names.includes('[Content_Types].xml');
}

function markupKind(text: string): 'marcxml' | 'akoma-xml' | 'tbx' | 'html-table' {
  if (/<(?:\w{1,20}:)?(?:akomaNtoso|akomantoso)\b/.test(text)) return 'akoma-xml';
  if (/<(?:martif|tbx|TBX)\b/.test(text)) return 'tbx';
  if (/<(?:\w{1,20}:)?(?:collection|record)\b/.test(text)) return 'marcxml';
  if (/<(?:html|table|!doctype html)\b/i.test(text)) return 'html-table';
  if (/<!DOCTYPE/i.test(text)) throw new Refused('pack-doctype', { line: 1 });
  throw new Refused('pack-unknown-kind');
}
