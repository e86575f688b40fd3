import { Unzip, UnzipInflate } from 'fflate';
import { joinBytes, type Bytes } from './encoding.ts';
import { Refused } from './faults.ts';
import { checkSum, directoryOf, DIRECTORY_BYTES } from './zip-directory.ts';

/** Bytes that one archive may unfold to, and how often more than it packs: text packs 20 to 40 times at the most. */
const UNPACKED_LIMIT = 2_000_000_000;
const RATIO_LIMIT = 200;
/** Small archives of very regular text may pass the ratio; below this many bytes it does no harm. */
const RATIO_FREE = 50_000_000;
const ENTRIES_LIMIT = 2_000;
/** Ways of packing that are known here: stored and deflated. What is encrypted names another one, or says so in a flag. */
const KNOWN_WAYS = new Set([0, 8]);

/** A piece of one entry of an archive, unfolded. */
export interface Unzipped {
  readonly name: string;
  readonly chunk: Uint8Array;
  readonly last: boolean;
}

/**
 * Unfolds the wanted entries of a zip as they stream by: what each chunk of the archive gives, together. Counts what really
 * comes out, since the sizes an archive declares may lie; throws {@link Refused} for a bomb, an archive cut off, and at the
 * end for one whose directory has other check sums.
 */
export async function* unzip(
  bytes: Bytes | Iterable<Uint8Array>,
  wanted: (name: string) => boolean,
): AsyncGenerator<readonly Unzipped[]> {
  let packed = 0;
  let unpacked = 0;
  let entries = 0;
  let open = 0;
  let ready: Unzipped[] = [];
  const sums = new Map<string, number>();
  const tail = new Tail();
  // What a callback throws, the unzipper passes on as an error of its own: faults are kept here and thrown below.
  const thrown: unknown[] = [];
  const unzipper = new Unzip((entry) => {
    if (++entries > ENTRIES_LIMIT) thrown.push(new Refused('pack-bomb', { entries }));
    if (thrown.length > 0 || !wanted(entry.name)) return;
    if (!KNOWN_WAYS.has(entry.compression)) {
      thrown.push(new Refused('pack-locked-archive'));
      return;
    }
    // Two entries of one name: nobody can tell which is meant.
    if (sums.has(entry.name)) thrown.push(new Refused('pack-damaged-file'));
    sums.set(entry.name, 0);
    open++;
    entry.ondata = (error, chunk, last) => {
      if (thrown.length > 0) return;
      if (error) {
        thrown.push(error);
        return;
      }
      unpacked += chunk.length;
      if (unpacked > UNPACKED_LIMIT || (unpacked > RATIO_FREE && unpacked > packed * RATIO_LIMIT)) {
        thrown.push(new Refused('pack-bomb', { entries }));
        return;
      }
      sums.set(entry.name, checkSum(chunk, sums.get(entry.name) ?? 0));
      ready.push({ name: entry.name, chunk, last });
      if (last) open--;
    };
    entry.start();
  });
  unzipper.register(UnzipInflate);
  const push = (chunk: Uint8Array, last: boolean): readonly Unzipped[] => {
    ready = [];
    try {
      packed += chunk.length;
      tail.add(chunk);
      unzipper.push(chunk, last);
    } catch (fault) {
      thrown.push(fault);
    }
    const [first] = thrown;
    if (first instanceof Refused) throw first;
    if (first !== undefined && !last)
      throw new Refused('pack-damaged-file', {}, thrown.map(String).join(' '));
    if (first !== undefined || (last && open > 0))
      throw new Refused('pack-truncated', {}, thrown.map(String).join(' '));
    return ready;
  };
  for await (const chunk of bytes) yield push(chunk, false);
  yield push(new Uint8Array(0), true);
  const directory = directoryOf(tail.bytes());
  if (!directory) throw new Refused('pack-truncated');
  for (const [name, sum] of sums) if (directory.get(name) !== sum) throw new Refused('pack-damaged-file');
}

/** The last bytes of an archive, as many as its directory takes. */
class Tail {
  private chunks: Uint8Array[] = [];
  private size = 0;

  add(chunk: Uint8Array): void {
    this.chunks.push(chunk);
    this.size += chunk.length;
    for (
      let [first] = this.chunks;
      first && this.size - first.length >= DIRECTORY_BYTES;
      [first] = this.chunks
    ) {
      this.chunks.shift();
      this.size -= first.length;
    }
  }

  bytes(): Uint8Array {
    return joinBytes(this.chunks);
  }
}
