import { decode, open, type Bytes } from './encoding.ts';
import { readAkomaXml } from './formats/akoma-xml.ts';
import { refuseCompound } from './formats/compound.ts';
import { readJson } from './formats/json.ts';
import { readMarcXml } from './formats/marcxml-reader.ts';
import { readPack } from './formats/pack-zip.ts';
import { readTable } from './formats/table.ts';
import { readTbx } from './formats/tbx.ts';
import { recognise, type FileKind, type TextEncoding } from './recognise.ts';
import type { ReadOptions } from './recognised.ts';
import type { Item } from './records.ts';
import { readDelimited } from './tables/csv.ts';
import { readHtmlTable } from './tables/html.ts';
import { readXlsx } from './tables/xlsx.ts';

/**
 * Reads any importable file into records and problems, in order, as a stream of some at a time: to wait for each alone
 * would take longer than to read it. Throws {@link Refused} for a file that is refused whole, and the signal's reason
 * when it aborts.
 */
export async function* readBatches(
  source: Bytes,
  options: ReadOptions = {},
): AsyncGenerator<readonly Item[]> {
  const { head, bytes } = await open(source);
  const kind = recognise(head);
  for await (const items of itemsOf(kind, bytes, options)) {
    options.signal?.throwIfAborted();
    yield items;
  }
}

/** The same, one by one. */
export async function* readRecords(source: Bytes, options: ReadOptions = {}): AsyncGenerator<Item> {
  for await (const items of readBatches(source, options)) yield* items;
}

function itemsOf(kind: FileKind, bytes: Bytes, options: ReadOptions): AsyncIterable<readonly Item[]> {
  const tell = options.onRecognised ?? (() => undefined);
  const text = ({ encoding, otherwise }: TextEncoding) => decode(bytes, encoding, otherwise);
  switch (kind.kind) {
    case 'pack':
      return readPack(bytes, (manifest) => tell({ format: 'pack', manifest }));
    case 'compound':
      return refuseCompound(bytes);
    case 'xlsx':
      return readTable(readXlsx(bytes), options);
    case 'delimited':
      return readTable(readDelimited(text(kind), kind.delimiter), options, kind.encoding);
    case 'html-table':
      return readTable(readHtmlTable(text(kind)), options, kind.encoding);
    case 'json':
      return readJson(text(kind), kind.encoding, options);
    default: {
      tell({ format: kind.kind, encoding: kind.encoding });
      const read = { marcxml: readMarcXml, 'akoma-xml': readAkomaXml, tbx: readTbx }[kind.kind];
      return read(text(kind));
    }
  }
}
