import { memoryScratch, type Scratch } from './build/scratch.ts';
import { ShardStream } from './build/shard-stream.ts';
import { TitleStream, type Titles } from './build/titles.ts';
import type { Bytes } from './encoding.ts';
import { Refused } from './faults.ts';
import { readBatches } from './read.ts';
import { pacer, waitTelling } from './pacer.ts';
import type { ReadOptions, Recognised } from './recognised.ts';
import type { DocumentRecord, Item, Problem, TermRecord } from './records.ts';

/** Records shown as cards before anything is written. */
export const SAMPLES = 10;
/** Problems kept for the report; a file with more is not the file that was meant. */
const MOST_PROBLEMS = 10_000;
/** Browsers hand files over by up to two megabytes: too much at once to tell of progress and to hear a cancel. */
const PIECE_BYTES = 131_072;

export interface ReadProgress {
  readonly records: number;
  readonly problems: number;
  /** Bytes of the file read so far. */
  readonly bytes: number;
}

/** A file read whole and sorted, nothing of it written yet. */
export interface Prepared {
  readonly recognised: Recognised;
  readonly records: number;
  /** The first terms of a glossary; catalogues have none. */
  readonly terms: readonly TermRecord[];
  readonly problems: readonly Problem[];
  /** All problems, also those beyond the report. */
  readonly problemCount: number;
  readonly samples: readonly DocumentRecord[];
  readonly stream: ShardStream;
}

export interface PrepareOptions extends ReadOptions {
  /** Where what is sorted is put aside: in memory where none is given. Whoever gives it closes it. */
  readonly scratch?: Scratch;
  /** Who takes the titles: this thread where nobody is given. */
  readonly titles?: Titles;
  readonly onProgress?: (progress: ReadProgress) => void;
}

/** Reads a file to its end. Throws {@link Refused} for a file that is refused whole, and the signal's reason. */
export async function prepare(source: Bytes, options: PrepareOptions = {}): Promise<Prepared> {
  const scratch = options.scratch ?? memoryScratch();
  const titles = options.titles ?? new TitleStream(scratch);
  const stream = new ShardStream(scratch, titles);
  const problems: Problem[] = [];
  const samples: DocumentRecord[] = [];
  const terms: TermRecord[] = [];
  const progress = { records: 0, problems: 0, bytes: 0 };
  let recognised: Recognised = { format: 'documents' };
  const tell = pacer(() => options.onProgress?.({ ...progress }), options.signal);
  const onRecognised = (told: Recognised): void => {
    recognised = told;
    options.onRecognised?.(told);
  };
  const skip = (problem: Problem): void => {
    progress.problems++;
    if (problems.length < MOST_PROBLEMS) problems.push(problem);
  };
  const take = (item: Item): void => {
    if ('problem' in item) {
      skip(item.problem);
    } else if (item.record.kind === 'term') {
      if (stream.addTerm(item.record, item.line)) progress.records++;
      else skip({ code: 'same-id', line: item.line, excerpt: item.record.id });
      if (terms.length < SAMPLES) terms.push(item.record);
    } else {
      progress.records++;
      stream.add(item.record, item.line);
      if (samples.length < SAMPLES) samples.push(item.record);
    }
  };
  for await (const items of readBatches(counted(source, progress), { ...options, onRecognised })) {
    items.forEach(take);
    await waitTelling(titles.settled(), tell);
    await tell();
  }
  await tell(true);
  if (progress.records === 0) throw new Refused('pack-empty');
  const { records, problems: problemCount } = progress;
  return { recognised, records, terms, problems, problemCount, samples, stream };
}

async function* counted(source: Bytes, progress: { bytes: number }): Bytes {
  for await (const chunk of source)
    for (let at = 0; at < chunk.length; at += PIECE_BYTES) {
      const piece = chunk.subarray(at, at + PIECE_BYTES);
      progress.bytes += piece.length;
      yield piece;
    }
}
