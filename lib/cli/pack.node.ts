import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import messages from '../../data/messages/packs.json' with { type: 'json' };
import { detailOf } from '../faults/index.ts';
import { faultSentence } from '../faults/sentence.ts';
import { translator } from '../i18n/index.ts';
import * as v from 'valibot';
import { Refused, readRecords, writePack, type Item, type PackRecord } from '../packs/index.ts';
import { ManifestSchema } from '../packs/manifest.ts';
import { checkSum } from '../packs/zip-directory.ts';

export interface PackOrder {
  readonly inputs: readonly string[];
  readonly out: string;
  /** Made from the title where it is empty. */
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly licence: string;
  readonly source: string;
}

/** Rows refused are told up to here; then only counted. */
const TOLD = 20;
/** The pack goes by this name until it is whole: what stood in its place stays until then. */
const UNFINISHED = '.unfinished';

/** What the manifest says of a pack, its bounds those of the format. */
const FactsSchema = v.omit(ManifestSchema, ['format', 'languages', 'records']);

/** An input or the output that cannot be used, with a sentence for whoever named it. */
class Unusable extends Error {}

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/**
 * Builds a pack from files of any kind that the extension imports, by the same readers and checks. Refused rows go to
 * standard error with file and line. Returns the exit code: 2 for facts that no pack can have, 1 where a file cannot be
 * read or was refused whole, no record can be kept, or the pack cannot be written; what stood in its place is then as it was.
 */
export async function packFiles(order: PackOrder): Promise<number> {
  const refused = new RefusedRows();
  const { out, title, version, licence, source } = order;
  const facts = v.safeParse(FactsSchema, { id: order.id || idOf(title), title, version, licence, source });
  if (!facts.success) {
    say(`pack: ${facts.issues.map((issue) => `${v.getDotPath(issue) ?? ''}: ${issue.message}`).join('; ')}`);
    return 2;
  }
  const manifest = facts.output;
  const unfinished = out + UNFINISHED;
  try {
    for (const input of order.inputs) await checkInput(input);
    const file = createWriteStream(unfinished);
    const written = finished(file).catch((thrown: unknown) => {
      throw new Unusable(`${out} cannot be written: ${reasonOf(thrown)}`);
    });
    // Told below, after the records that were under way.
    written.catch(() => undefined);
    const count = await writePack(manifest, recordsOf(order.inputs, refused), (chunk) => file.write(chunk));
    file.end();
    await written;
    refused.sum();
    if (count === 0) throw new Unusable(`${out} is not written: no record can be kept`);
    await rename(unfinished, out).catch((thrown: unknown) => {
      throw new Unusable(`${out} cannot be written: ${reasonOf(thrown)}`);
    });
    say(`${out}: ${counted(count, 'record')} added, ${counted(refused.count, 'row')} left out`);
    return 0;
  } catch (thrown) {
    await rm(unfinished, { force: true });
    if (!(thrown instanceof Unusable)) throw thrown;
    say(thrown.message);
    return 1;
  }
}

async function checkInput(input: string): Promise<void> {
  const found = await stat(input).catch((thrown: unknown) => {
    throw new Unusable(`${input} cannot be read: ${reasonOf(thrown)}`);
  });
  if (found.isDirectory()) throw new Unusable(`${input} is a folder: name the files in it`);
}

async function* recordsOf(inputs: readonly string[], refused: RefusedRows): AsyncGenerator<PackRecord> {
  // As an import does: documents are put together by their symbols, terms are not.
  const terms = new Set<string>();
  for (const input of inputs)
    for await (const item of itemsOf(input))
      if ('problem' in item) refused.add(input, item.problem);
      else if (item.record.kind === 'term' && terms.has(item.record.id))
        refused.add(input, { code: 'same-id', line: item.line, excerpt: item.record.id });
      else {
        if (item.record.kind === 'term') terms.add(item.record.id);
        yield item.record;
      }
}

/** What a file holds; a file that is refused whole, or cannot be read to its end, is named. */
async function* itemsOf(input: string): AsyncGenerator<Item> {
  try {
    yield* readRecords(createReadStream(input));
  } catch (thrown) {
    if (thrown instanceof Refused) throw new Unusable(`${input}: ${faultSentence(thrown.fault, 'en')}`);
    throw new Unusable(`${input} cannot be read: ${reasonOf(thrown)}`);
  }
}

/** Tells the first rows that are left out, and counts the others. */
class RefusedRows {
  count = 0;
  readonly #translate = translator(messages, 'en');

  add(input: string, { line, code, excerpt }: Extract<Item, { problem: unknown }>['problem']): void {
    this.count++;
    if (this.count <= TOLD) say(`${input}:${line}: ${this.#translate(`problem-${code}`)}: ${excerpt}`);
  }

  sum(): void {
    if (this.count > TOLD) say(`… and ${counted(this.count - TOLD, 'more row')} like these`);
  }
}

/** What Node's codes of files mean. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is no folder',
  EACCES: 'permission was denied',
  EPERM: 'permission was denied',
  EROFS: 'the disk takes no changes',
  ENOSPC: 'the disk is full',
};

function reasonOf(thrown: unknown): string {
  const code = thrown instanceof Error && 'code' in thrown ? String(thrown.code) : '';
  return REASONS[code] ?? detailOf(thrown);
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** An id from a title: its Latin letters and figures; one in another script is told from others by its check sum. */
function idOf(title: string): string {
  const id = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  if (/[a-z]{2}/.test(id)) return id;
  return `pack-${checkSum(new TextEncoder().encode(title), 0).toString(16)}`;
}
