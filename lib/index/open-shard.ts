import { BETWEEN, entriesIn, entryOf, shardText, type Entry } from './shards.ts';

/** An unpacked shard, of which only the entries that are asked for are parsed. */
export class OpenShard {
  private readonly text: string;
  /** Key of its last entry. */
  readonly last: string;

  /** Throws where the bytes are damaged. */
  constructor(bytes: Uint8Array) {
    this.text = shardText(bytes);
    const lastLine = this.text.lastIndexOf(BETWEEN);
    const [entry] = entriesIn(
      lastLine < 0 ? this.text : `[${this.text.slice(lastLine + BETWEEN.length)}`,
    ).slice(-1);
    this.last = entry?.[0] ?? '';
  }

  /** The value of a key, undefined where it is not there. */
  value(key: string): unknown {
    const start = `[${JSON.stringify(key)},`;
    const from = this.text.startsWith(`[${start}`) ? 1 : this.text.indexOf(`\n${start}`) + 1;
    if (from === 0) return undefined;
    const end = this.text.indexOf(BETWEEN, from);
    return entryOf(entriesIn(`[${end < 0 ? this.text.slice(from, -1) : this.text.slice(from, end)}]`), key);
  }

  entries(): Entry[] {
    return entriesIn(this.text);
  }
}
