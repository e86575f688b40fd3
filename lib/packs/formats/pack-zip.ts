import { strToU8, Zip, ZipDeflate } from 'fflate';
import * as v from 'valibot';
import type { Bytes } from '../encoding.ts';
import { Refused, ROW_LIMIT } from '../faults.ts';
import { MANIFEST_NAME, ManifestSchema, RECORDS_NAME, type Manifest } from '../manifest.ts';
import { problem, RecordSchema, type Item, type PackRecord } from '../records.ts';
import { unzip } from '../zip.ts';

/** Fixed, so that the same records give the same bytes: the first moment that a zip can name. */
const ZIP_EPOCH = new Date('1980-01-01T00:00:00');
/** Records read or written together. */
const PIECE = 1_000;

/**
 * Reads a pack, its records line by line as they unfold; the manifest may come before or after them. Throws
 * {@link Refused} without a valid manifest, for a line that never ends, and with records missing.
 */
export async function* readPack(
  bytes: Bytes,
  onManifest: (manifest: Manifest) => void,
): AsyncGenerator<readonly Item[]> {
  const decoders = { manifest: new TextDecoder(), records: new TextDecoder() };
  let manifestText = '';
  let rest = '';
  let line = 0;
  let good = 0;
  const itemsOf = (lines: readonly string[]): Item[] =>
    lines.flatMap((text) => {
      line++;
      if (!text) return [];
      const item = parseLine(text, line);
      if ('record' in item) good++;
      return [item];
    });
  const wanted = (name: string): boolean => name === MANIFEST_NAME || name === RECORDS_NAME;
  for await (const pieces of unzip(bytes, wanted)) {
    let text = '';
    for (const { name, chunk, last } of pieces)
      if (name === MANIFEST_NAME) manifestText += decoders.manifest.decode(chunk, { stream: !last });
      else text += decoders.records.decode(chunk, { stream: !last });
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    if (rest.length > ROW_LIMIT || manifestText.length > ROW_LIMIT)
      throw new Refused('pack-line-too-long', { line: line + lines.length });
    for (let at = 0; at < lines.length; at += PIECE) yield itemsOf(lines.slice(at, at + PIECE));
  }
  if (rest) yield itemsOf([rest]);
  const manifest = parseManifest(manifestText);
  onManifest(manifest);
  if (good < manifest.records && line < manifest.records) throw new Refused('pack-truncated', { line });
}

function parseManifest(text: string): Manifest {
  try {
    return v.parse(ManifestSchema, JSON.parse(text));
  } catch (thrown) {
    throw new Refused('pack-manifest', {}, String(thrown));
  }
}

function parseLine(text: string, line: number): Item {
  try {
    const parsed = v.safeParse(RecordSchema, JSON.parse(text));
    if (parsed.success) return { record: parsed.output, line };
  } catch {
    // Reported as a row that cannot be read.
  }
  return problem('unreadable-row', line, text);
}

/** Writes a pack. The same manifest and records give the same bytes. */
export async function writePack(
  manifest: Omit<Manifest, 'records' | 'format'>,
  records: AsyncIterable<PackRecord> | Iterable<PackRecord>,
  write: (chunk: Uint8Array) => void,
): Promise<number> {
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    write(chunk);
  });
  const file = (name: string) => {
    const entry = new ZipDeflate(name, { level: 9 });
    entry.mtime = ZIP_EPOCH;
    zip.add(entry);
    return entry;
  };
  const lines = file(RECORDS_NAME);
  let count = 0;
  let piece = '';
  for await (const record of records) {
    piece += `${JSON.stringify(record)}\n`;
    if (++count % PIECE === 0) {
      lines.push(strToU8(piece));
      piece = '';
    }
  }
  lines.push(strToU8(piece), true);
  const whole: Manifest = { format: 'rapporteur-pack/1', ...manifest, records: count };
  file(MANIFEST_NAME).push(strToU8(JSON.stringify(whole, null, 2)), true);
  zip.end();
  return count;
}
