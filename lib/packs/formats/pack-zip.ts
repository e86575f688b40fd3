import { strToU8, Zip, ZipDeflate } from 'fflate';
import * as v from 'valibot';
import { LANGUAGES } from '../../languages/index.ts';
import type { Bytes } from '../encoding.ts';
import { Refused, ROW_LIMIT } from '../faults.ts';
import { MANIFEST_NAME, ManifestSchema, RECORDS_NAME, type Manifest } from '../manifest.ts';
import { problem, type Item, type PackRecord } from '../records.ts';
import { unzip } from '../zip.ts';
import { entryName } from '../zip-kind.ts';
import { packRecords } from './pack-record.ts';

/** Fixed, so that the same records give the same bytes: the first moment that a zip can name. */
const ZIP_EPOCH = new Date('1980-01-01T00:00:00');
/** Records read or written together. */
const PIECE = 1_000;

/** A name in a pack, whose two entries may stand in a folder: so archivers pack what was unpacked. */
const inPack = (name: string): string => entryName(name).replace(/^(?!__MACOSX|\.)[^/]{1,200}\//, '');

/**
 * Reads a pack, its records line by line as they unfold; the manifest may come before or after them. Throws
 * {@link Refused} without a valid manifest, for a line that never ends, and with records missing.
 */
export async function* readPack(
  bytes: Bytes,
  onManifest: (manifest: Manifest) => void,
): AsyncGenerator<readonly Item[]> {
  const decoders = { manifest: new TextDecoder(), records: new TextDecoder() };
  const recordOf = packRecords();
  let manifestText = '';
  let rest = '';
  let line = 0;
  let good = 0;
  const itemsOf = (lines: readonly string[]): Item[] =>
    lines.flatMap((text) => {
      line++;
      if (!text) return [];
      const value = parseJson(text);
      const item = value === undefined ? problem('unreadable-row', line, text) : recordOf(value, line);
      if ('record' in item) good++;
      return [item];
    });
  const wanted = (name: string): boolean => [MANIFEST_NAME, RECORDS_NAME].includes(inPack(name));
  for await (const pieces of unzip(bytes, wanted)) {
    let text = '';
    for (const { name, chunk, last } of pieces)
      if (inPack(name) === MANIFEST_NAME) manifestText += decoders.manifest.decode(chunk, { stream: !last });
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

const AnyManifest = v.looseObject({ format: v.string() });

function parseManifest(text: string): Manifest {
  const value = parseJson(text);
  const parsed = v.safeParse(ManifestSchema, value);
  if (parsed.success) return parsed.output;
  const other = v.safeParse(AnyManifest, value);
  const isNewer = other.success && /^rapporteur-pack\/(?!1$)\d/.test(other.output.format);
  throw new Refused(isNewer ? 'pack-newer' : 'pack-manifest', {}, v.summarize(parsed.issues));
}

/** A value of JSON, undefined for what is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Writes a pack and gives the number of its records; the languages in its manifest are those that they have texts in. The
 * same manifest and records give the same bytes.
 */
export async function writePack(
  manifest: Omit<Manifest, 'records' | 'format' | 'languages'>,
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
  const spoken = new Set<string>();
  for await (const record of records) {
    const texts = record.kind === 'document' ? [record.titles] : [record.names, record.gloss];
    for (const each of texts) for (const language of Object.keys(each)) spoken.add(language);
    piece += `${JSON.stringify(record)}\n`;
    if (++count % PIECE === 0) {
      lines.push(strToU8(piece));
      piece = '';
    }
  }
  lines.push(strToU8(piece), true);
  const languages = LANGUAGES.filter((language) => spoken.has(language));
  const whole: Manifest = { format: 'rapporteur-pack/1', ...manifest, languages, records: count };
  file(MANIFEST_NAME).push(strToU8(JSON.stringify(whole, null, 2)), true);
  zip.end();
  return count;
}
