import { decode, open, type Bytes } from './encoding.ts';
import { Refused } from './faults.ts';
import { readAkomaXml } from './formats/akoma-xml.ts';
import { extractRow } from './formats/akoma-extract.ts';
import { documentRow } from './formats/documents-table.ts';
import { glossaryRow } from './formats/glossary-table.ts';
import { readObjects } from './formats/json-values.ts';
import { readMarcXml } from './formats/marcxml-reader.ts';
import { readPack } from './formats/pack-zip.ts';
import { readTbx } from './formats/tbx.ts';
import { isUnterm, untermRow } from './formats/unterm-json.ts';
import { readVotes } from './formats/votes-table.ts';
import type { Manifest } from './manifest.ts';
import { recognise, type FileKind } from './recognise.ts';
import { problem, RecordSchema, type Item } from './records.ts';
import { mapColumns, tableKind, type ColumnMapping } from './tables/columns.ts';
import { readDelimited } from './tables/csv.ts';
import { readHtmlTable } from './tables/html.ts';
import type { Rows } from './tables/table.ts';
import { readXlsx } from './tables/xlsx.ts';
import * as v from 'valibot';

/** What was recognised in a file, told as soon as it is known. */
export interface Recognised {
  readonly format:
    | 'marcxml'
    | 'akoma-xml'
    | 'tbx'
    | 'pack'
    | 'votes'
    | 'documents'
    | 'glossary'
    | 'extract'
    | 'unterm'
    | 'records';
  readonly encoding?: string;
  /** For tables: the header and what each column was taken for. */
  readonly header?: readonly string[];
  readonly mapping?: ColumnMapping;
  /** For packs. */
  readonly manifest?: Manifest;
}

export interface ReadOptions {
  /** The user's own mapping of columns, in place of the recognised one. */
  readonly mapping?: ColumnMapping;
  readonly onRecognised?: (recognised: Recognised) => void;
  readonly signal?: AbortSignal;
}

/**
 * Reads any importable file into records and problems, in order, as a stream. Throws {@link Refused} for a file that
 * is refused whole, and the signal's reason when it aborts.
 */
export async function* readRecords(source: Bytes, options: ReadOptions = {}): AsyncGenerator<Item> {
  const { head, bytes } = await open(source);
  const kind = recognise(head);
  for await (const item of itemsOf(kind, bytes, options)) {
    options.signal?.throwIfAborted();
    yield item;
  }
}

function itemsOf(kind: FileKind, bytes: Bytes, options: ReadOptions): AsyncIterable<Item> {
  const tell = options.onRecognised ?? (() => undefined);
  switch (kind.kind) {
    case 'pack':
      return readPack(bytes, (manifest) => tell({ format: 'pack', manifest }));
    case 'xlsx':
      return readTable(readXlsx(bytes), options);
    case 'delimited':
      return readTable(readDelimited(decode(bytes, kind.encoding), kind.delimiter), options, kind.encoding);
    case 'html-table':
      return readTable(readHtmlTable(decode(bytes, kind.encoding)), options, kind.encoding);
    case 'json':
      return readJson(decode(bytes, kind.encoding), options);
    default: {
      tell({ format: kind.kind, encoding: kind.encoding });
      const read = { marcxml: readMarcXml, 'akoma-xml': readAkomaXml, tbx: readTbx }[kind.kind];
      return read(decode(bytes, kind.encoding));
    }
  }
}

async function* readTable(rows: Rows, options: ReadOptions, encoding?: string): AsyncGenerator<Item> {
  const iterator = rows[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done) throw new Refused('pack-empty');
  const header = first.value.cells;
  const mapping = options.mapping ?? mapColumns(header);
  const kind = tableKind(mapping);
  options.onRecognised?.({ format: kind ?? 'documents', header, mapping, ...(encoding ? { encoding } : {}) });
  if (!kind) throw new Refused('pack-no-columns');
  const body: Rows = { [Symbol.asyncIterator]: () => iterator };
  if (kind === 'votes') {
    yield* readVotes(body, mapping);
    return;
  }
  const read = kind === 'glossary' ? glossaryRow(mapping) : documentRow(mapping);
  const width = header.length;
  for await (const row of body)
    yield row.cells.length > width ? problem('columns-differ', row.line, row.cells.join(' · ')) : read(row);
}

async function* readJson(text: AsyncIterable<string>, options: ReadOptions): AsyncGenerator<Item> {
  let format: Recognised['format'] | null = null;
  for await (const object of readObjects(text)) {
    if ('broken' in object) {
      yield problem('unreadable-row', object.line, object.broken);
      continue;
    }
    const { value, line } = object;
    if (!format) {
      format = isUnterm(value) ? 'unterm' : v.is(RecordSchema, value) ? 'records' : 'extract';
      options.onRecognised?.({ format });
    }
    if (format === 'unterm') yield untermRow(value, line);
    else if (format === 'extract') yield extractRow(value, line);
    else {
      const parsed = v.safeParse(RecordSchema, value);
      yield parsed.success
        ? { record: parsed.output, line }
        : problem('unreadable-row', line, JSON.stringify(value));
    }
  }
  if (!format) throw new Refused('pack-empty');
}
