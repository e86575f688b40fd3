import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import * as v from 'valibot';
import { failure, success, type Result } from '../../faults/index.ts';
import { SettingsSchema, type Settings } from '../../settings/schema.ts';
import { HighlightSchema, type Highlight } from '../record.ts';
import { SavedPackSchema, type SavedPack } from './packs.ts';

/** The version of the file: a newer one is refused. Version 1 had no index packs. */
const VERSION = 2;
const CONTENTS = 'rapporteur.json';
/** Largest content and largest pack that are unpacked, in bytes. */
const LARGEST_FILE = 500_000_000;

const packFile = (index: number) => `packs/${index + 1}.zip`;

const BackupSchema = v.object({
  format: v.literal('rapporteur-backup'),
  version: v.number(),
  /** ISO 8601. */
  made: v.string(),
  /** What is missing or wrong in it takes its default. */
  settings: v.fallback(SettingsSchema, v.parse(SettingsSchema, {})),
  highlights: v.array(HighlightSchema),
  packs: v.optional(v.array(SavedPackSchema), []),
});

export interface Backup {
  readonly made: string;
  readonly settings: Settings;
  readonly highlights: readonly Highlight[];
  readonly packs: readonly SavedPack[];
}

/**
 * Everything of the reader's own in one file: highlights with their notes and tags, names of colours, settings, index
 * packs.
 */
export function writeBackup({ made, settings, highlights, packs }: Backup): Uint8Array {
  const facts = packs.map(({ id, name, version, enabled, precedence }) => ({
    id,
    name,
    version,
    enabled,
    precedence,
  }));
  const contents = {
    format: 'rapporteur-backup',
    version: VERSION,
    made,
    settings,
    highlights,
    packs: facts,
  };
  const files: Zippable = { [CONTENTS]: strToU8(JSON.stringify(contents)) };
  // A pack is packed already.
  for (const [index, { file }] of packs.entries()) files[packFile(index)] = [file, { level: 0 }];
  return zipSync(files);
}

/** Reads a backup whole or not at all. */
export function readBackup(bytes: Uint8Array): Result<Backup> {
  const files = unpack(bytes);
  if (!files) return failure('backup-broken');
  const contents = files[CONTENTS];
  if (!contents) return failure('backup-not-ours');
  let json: unknown;
  try {
    json = JSON.parse(strFromU8(contents));
  } catch {
    return failure('backup-broken');
  }
  const parsed = v.safeParse(BackupSchema, json);
  if (!parsed.success) {
    const newer = v.safeParse(v.object({ version: v.pipe(v.number(), v.minValue(VERSION + 1)) }), json);
    return newer.success
      ? failure('backup-newer')
      : failure('backup-broken', { detail: v.summarize(parsed.issues) });
  }
  const { made, settings, highlights, version } = parsed.output;
  if (version > VERSION) return failure('backup-newer');
  const packs: SavedPack[] = [];
  for (const [index, facts] of parsed.output.packs.entries()) {
    const file = files[packFile(index)];
    if (!file) return failure('backup-broken', { detail: packFile(index) });
    packs.push({ ...facts, file });
  }
  return success({ made, settings, highlights, packs });
}

function unpack(bytes: Uint8Array): Record<string, Uint8Array> | null {
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) =>
        (name === CONTENTS || name.startsWith('packs/')) && originalSize <= LARGEST_FILE,
    });
  } catch {
    return null;
  }
}
