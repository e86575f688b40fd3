import { createReadStream, createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { faultSentence } from '../faults/sentence.ts';
import { Refused, readRecords, writePack, type PackRecord, type Problem } from '../packs/index.ts';

export interface PackOrder {
  readonly inputs: readonly string[];
  readonly out: string;
  readonly title: string;
  readonly version: string;
  readonly licence: string;
  readonly source: string;
}

/** Rows refused are told up to here; then only counted. */
const TOLD = 20;

/**
 * Builds a pack from files of any kind that the extension imports, by the same readers and checks. Refused rows go to
 * standard error with file and line. Returns the exit code: 1 where a file was refused whole, and then no pack is left.
 */
export async function packFiles(order: PackOrder): Promise<number> {
  const problems: Problem[] = [];
  const file = createWriteStream(order.out);
  const manifest = {
    id: idOf(order.title),
    title: order.title,
    version: order.version,
    licence: order.licence,
    source: order.source,
    languages: [],
  };
  try {
    const count = await writePack(manifest, recordsOf(order.inputs, problems), (chunk) => file.write(chunk));
    file.end();
    await finished(file);
    process.stderr.write(`${order.out}: ${count} records, ${problems.length} rows refused\n`);
    return 0;
  } catch (thrown) {
    file.destroy();
    await rm(order.out, { force: true });
    if (!(thrown instanceof Refused)) throw thrown;
    process.stderr.write(`${faultSentence(thrown.fault, 'en')}\n`);
    return 1;
  }
}

async function* recordsOf(inputs: readonly string[], problems: Problem[]): AsyncGenerator<PackRecord> {
  for (const input of inputs)
    for await (const item of readRecords(createReadStream(input))) {
      if ('record' in item) yield item.record;
      else {
        problems.push(item.problem);
        const { line, code, excerpt } = item.problem;
        if (problems.length <= TOLD) process.stderr.write(`${input}:${line}: ${code}: ${excerpt}\n`);
      }
    }
}

function idOf(title: string): string {
  const id = title
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60);
  return id.length > 1 ? id : 'pack';
}
