import { strToU8, Zip, ZipDeflate } from 'fflate';
import * as v from 'valibot';
import type { Bytes } from '../encoding.ts';
import { Refused } from '../faults.ts';
import { MANIFEST_NAME, ManifestSchema, RECORDS_NAME, type Manifest } from '../manifest.ts';
import { problem, RecordSchema, type Item, type PackRecord } from '../records.ts';
import { unzip } from '../zip.ts';

/** Fixed, so that the same records give the same bytes: the first moment that a zip can name. */
const ZIP_EPOCH = new Date('1980-01-01T00:00:00');
/** Records read or written together. */
const PIECE = 1_000;

/**
 * Reads a pack: its manifest, then its records line by line. Lines are kept compressed by the archive until asked for,
 * so at most one unfolded chunk is in memory. Throws {@link Refused} without a valid manifest or with records missing.
 */
export async function* readPack(
  bytes: Bytes,
  onManifest: (manifest: Manifest) => void,
): AsyncGenerator<readonly Item[]> {
  const chunks: string[] = [];
  const decoders = { manifest: new TextDecoder(), records: new TextDecoder() };
  let manifestText = '';
  await unzip(
    bytes,
    (name) => name === MANIFEST_NAME || name === RECORDS_NAME,
    (name, chunk, last) => {
      if (name === MANIFEST_NAME) manifestText += decoders.manifest.decode(chunk, { stream: !last });
      else chunks.push(decoders.records.decode(chunk, { stream: !last }));
    },
  );
  const manifest = parseManifest(manifestText);
  onManifest(manifest);
  let line = 0;
  let good = 0;
  let ready: Item[] = [];
  for (const text of linesOf(chunks)) {
    line++;
    if (!text) continue;
    const item = parseLine(text, line);
    if ('record' in item) good++;
    if (ready.push(item) < PIECE) continue;
    yield ready;
    ready = [];
  }
  yield ready;
  if (good < manifest.records && line < manifest.records) throw new Refused('pack-truncated', { line });
}

function parseManifest(text: string): Manifest {
  try {
    return v.parse(ManifestSchema, JSON.parse(text));
  } catch (thrown) {
    throw new Refused('pack-manifest', {}, String(thrown));
  }
}

function* linesOf(chunks: string[]): Generator<string> {
  let rest = '';
  for (let at = 0; at < chunks.length; at++) {
    const lines = (rest + (chunks[at] ?? '')).split('\n');
    chunks[at] = '';
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest) yield rest;
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
