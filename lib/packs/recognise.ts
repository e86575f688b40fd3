import { encodingOf, refuseOldEncoding } from './encoding.ts';
import { COMPOUND } from './formats/compound.ts';
import { Refused } from './faults.ts';
import { delimiterOf, type Delimiter } from './tables/csv.ts';
import { ZIP, zipKind } from './zip-kind.ts';

/** How the letters of a text are encoded, by the names of the Encoding Standard. */
export interface TextEncoding {
  readonly encoding: string;
  /** What it is where `encoding` is UTF-8, the head has no letter that would tell, and later ones are no UTF-8. */
  readonly otherwise: string;
}

export type FileKind =
  | ({ readonly kind: 'marcxml' | 'akoma-xml' | 'tbx' | 'json' | 'html-table' } & TextEncoding)
  | ({ readonly kind: 'delimited'; readonly delimiter: Delimiter } & TextEncoding)
  | { readonly kind: 'xlsx' | 'pack' | 'compound' };

/** What a file is, from its first bytes and never from its name; throws {@link Refused} for what cannot be read. */
export function recognise(head: Uint8Array): FileKind {
  if (head.length === 0) throw new Refused('pack-empty');
  if (startsWith(head, ZIP)) return { kind: zipKind(head) };
  if (startsWith(head, COMPOUND)) return { kind: 'compound' };
  const otherwise = declaredEncoding(head) ?? 'windows-1252';
  const encoding = encodingOf(head, otherwise);
  const text = new TextDecoder(encoding)
    .decode(head)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (!text) throw new Refused('pack-empty');
  // Signs that no text has; those from U+0080 on are letters of other encodings.
  if (/(?![\s\u0080-\u009F])\p{Cc}/u.test(text.slice(0, 4_000))) throw new Refused('pack-unknown-kind');
  if (text.startsWith('<')) return { kind: markupKind(text), encoding, otherwise };
  if (encoding === 'windows-1252') refuseOldEncoding(head);
  if (/^(?:\{\s{0,1000}["}]|\[\s{0,1000}["{[\]])/.test(text)) return { kind: 'json', encoding, otherwise };
  const delimiter = delimiterOf(text);
  if (delimiter === null) throw new Refused('pack-unknown-kind');
  return { kind: 'delimited', encoding, otherwise, delimiter };
}

function startsWith(head: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, at) => head[at] === byte);
}

/** Where XML and HTML name their encoding, in bytes: the declaration comes first, a meta element soon. */
const DECLARATION_BYTES = 1_024;

/** The encoding that a file of markup says it is in, where it is one that is known. */
function declaredEncoding(head: Uint8Array): string | null {
  const text = new TextDecoder('latin1').decode(head.subarray(0, DECLARATION_BYTES));
  if (!/^\s{0,100}</.test(text)) return null;
  const label = /\b(?:encoding|charset)\s{0,3}=\s{0,3}["']?([\w.:-]{2,30})/i.exec(text)?.[1];
  try {
    const name = label && new TextDecoder(label).encoding;
    return name && !/^utf-/.test(name) ? name : null;
  } catch {
    return null;
  }
}

function markupKind(text: string): 'marcxml' | 'akoma-xml' | 'tbx' | 'html-table' {
  if (/<(?:\w{1,20}:)?(?:akomaNtoso|akomantoso)\b/.test(text)) return 'akoma-xml';
  if (/<(?:\w{1,20}:)?(?:martif|tbx|TBX)\b/.test(text)) return 'tbx';
  if (/<(?:\w{1,20}:)?(?:collection|record)\b/.test(text)) return 'marcxml';
  if (/<(?:\w{1,20}:)?Workbook\s[^>]{0,500}office:spreadsheet/.test(text))
    throw new Refused('pack-other-workbook');
  if (/<(?:html|table|!doctype html)\b/i.test(text)) return 'html-table';
  if (/<!DOCTYPE/i.test(text)) throw new Refused('pack-doctype', { line: 1 });
  throw new Refused('pack-unknown-kind');
}
