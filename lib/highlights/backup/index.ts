import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import * as v from 'valibot';
import { failure, success, type Result } from '../../faults/index.ts';
import { SettingsSchema, type Settings } from '../../settings/schema.ts';
import { HighlightSchema, type Highlight } from '../record.ts';

/** The version of the file: a newer one is refused, an older one is brought up to date. */
const VERSION = 1;
const CONTENTS = 'rapporteur.json';
/** Largest content that is unpacked, in bytes. */
const LARGEST_CONTENT = 500_000_000;

const BackupSchema = v.object({
  format: v.literal('rapporteur-backup'),
  version: v.number(),
  /** ISO 8601. */
  made: v.string(),
  /** What is missing or wrong in it takes its default. */
  settings: v.fallback(SettingsSchema, v.parse(SettingsSchema, {})),
  highlights: v.array(HighlightSchema),
});

export interface Backup {
  readonly made: string;
  readonly settings: Settings;
  readonly highlights: readonly Highlight[];
}

/** Everything of the reader's own in one file: highlights with their notes and tags, names of colours, settings. */
export function writeBackup({ made, settings, highlights }: Backup): Uint8Array {
  const contents = { format: 'rapporteur-backup', version: VERSION, made, settings, highlights };
  return zipSync({ [CONTENTS]: strToU8(JSON.stringify(contents)) });
}

/** Reads a backup whole or not at all. */
export function readBackup(bytes: Uint8Array): Result<Backup> {
  let text: string;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => name === CONTENTS && originalSize <= LARGEST_CONTENT,
    });
    const contents = files[CONTENTS];
    if (!contents) return failure('backup-not-ours');
    text = strFromU8(contents);
  } catch {
    return failure('backup-broken');
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
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
  return success({ made, settings, highlights });
}

/** What a restore would change, counted before anything is done. */
export interface Preview {
  /** In the backup, not here. */
  readonly added: number;
  /** In both, but different: the backup's would take the place of what is here. */
  readonly changed: number;
  readonly same: number;
  /** Here, not in the backup: gone after replacing, kept after merging. */
  readonly onlyHere: number;
}

export function previewRestore(backup: Backup, present: readonly Highlight[]): Preview {
  const here = new Map(present.map((highlight) => [highlight.id, highlight]));
  let [added, changed, same] = [0, 0, 0];
  for (const highlight of backup.highlights) {
    const counterpart = here.get(highlight.id);
    if (!counterpart) added++;
    else if (sameContent(counterpart, highlight)) same++;
    else changed++;
    here.delete(highlight.id);
  }
  return { added, changed, same, onlyHere: here.size };
}

/**
 * The highlights that merging puts in: those that are not here, and those that were changed later than what is here.
 */
export function mergeable(backup: Backup, present: readonly Highlight[]): Highlight[] {
  const here = new Map(present.map((highlight) => [highlight.id, highlight]));
  return backup.highlights.filter((highlight) => {
    const counterpart = here.get(highlight.id);
    return (
      !counterpart || (counterpart.changedAt < highlight.changedAt && !sameContent(counterpart, highlight))
    );
  });
}

const sameContent = (one: Highlight, other: Highlight) =>
  JSON.stringify(v.parse(HighlightSchema, one)) === JSON.stringify(v.parse(HighlightSchema, other));
