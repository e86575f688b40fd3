import { deflateSync, inflateSync } from 'fflate';
import type { Table } from './entries.ts';

/** How entries are packed. A shard closes at so many entries or characters of JSON: a look-up reads one whole. */
export interface Packing {
  readonly entries: number;
  readonly characters: number;
  /** Whether shards are deflated, as small as can be. */
  readonly deflated: boolean;
}
/** Small: for what ships. */
export const SHIPPED: Packing = { entries: 2_000, characters: 96_000, deflated: true };
/**
 * Quick to write and to look up in: for catalogues of a million records, imported while somebody waits. Browsers pack what
 * they store themselves, and quicker than a script can.
 */
export const QUICK: Packing = { entries: 100, characters: 12_000, deflated: false };

const DEFLATE_LEVEL = 9;
/** Begins a shard that is not deflated. Deflated bytes never begin so: they have no blocks of that type (RFC 1951, 3.2.3). */
const PLAIN = '\u0007';
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Parts the entries. JSON has no line ends of its own, so that one entry can be cut out and parsed alone. */
export const BETWEEN = ',\n';

/** A run of entries of one table, sorted by key, as JSON: deflated or plain. */
export interface Shard {
  readonly table: Table;
  /** Key of the first entry; the last shard that begins at or before a key is the only one that can hold it. */
  readonly first: string;
  readonly bytes: Uint8Array;
}

export type Entry = readonly [key: string, value: unknown];

/** As IndexedDB compares strings: by UTF-16 code unit. */
export const compareKeys = (left: string, right: string): number =>
  left < right ? -1 : left === right ? 0 : 1;

/** Cuts entries that come in the order of their keys into shards, one open at a time. */
export class ShardCutter {
  private lines: string[] = [];
  private characters = 0;
  private first = '';
  private previous: string | null = null;

  constructor(
    private readonly table: Table,
    private readonly onShard: (shard: Shard) => void,
    private readonly packing: Packing = SHIPPED,
  ) {}

  /** Adds an entry whose value is JSON already. Throws where a key is not above the one before. */
  add(key: string, json: string): void {
    if (this.previous !== null && compareKeys(key, this.previous) <= 0)
      throw new Error(
        key === this.previous
          ? `two entries of ${this.table} have the key ${key}`
          : `${key} comes after ${this.previous} in ${this.table}`,
      );
    this.previous = key;
    const line = `[${JSON.stringify(key)},${json}]`;
    const { entries, characters } = this.packing;
    const full = this.lines.length >= entries || this.characters + line.length > characters;
    if (this.lines.length > 0 && full) this.close();
    if (this.lines.length === 0) this.first = key;
    this.lines.push(line);
    this.characters += line.length;
  }

  /** Hands over the open shard. */
  close(): void {
    if (this.lines.length === 0) return;
    const text = `[${this.lines.join(BETWEEN)}]`;
    const bytes = this.packing.deflated
      ? deflateSync(encoder.encode(text), { level: DEFLATE_LEVEL })
      : encoder.encode(PLAIN + text);
    this.lines = [];
    this.characters = 0;
    this.onShard({ table: this.table, first: this.first, bytes });
  }
}

/** Sorts entries into shards; the same entries give the same bytes. Throws where two have one key. */
export function shardTable(table: Table, entries: readonly Entry[], packing = SHIPPED): Shard[] {
  const shards: Shard[] = [];
  const cutter = new ShardCutter(table, (shard) => shards.push(shard), packing);
  for (const [key, value] of [...entries].sort((left, right) => compareKeys(left[0], right[0])))
    cutter.add(key, JSON.stringify(value));
  cutter.close();
  return shards;
}

const isEntry = (value: unknown): value is Entry =>
  Array.isArray(value) && value.length === 2 && typeof value[0] === 'string';

/** The JSON of a shard; throws where the bytes are damaged. */
export const shardText = (bytes: Uint8Array): string =>
  decoder.decode(bytes[0] === PLAIN.charCodeAt(0) ? bytes.subarray(1) : inflateSync(bytes));

/** The entries of a shard; throws where the bytes are damaged. The values are parsed by who reads them. */
export const readShard = (bytes: Uint8Array): Entry[] => entriesIn(shardText(bytes));

/** The entries of a shard's JSON. */
export function entriesIn(text: string): Entry[] {
  const entries: unknown = JSON.parse(text);
  if (!Array.isArray(entries) || !entries.every(isEntry)) throw new Error('these bytes are no shard');
  return entries;
}

/** The value of a key in sorted entries, undefined where it is not there. */
export function entryOf(entries: readonly Entry[], key: string): unknown {
  let low = 0;
  let high = entries.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const entry = entries[middle];
    if (!entry) return undefined;
    if (entry[0] === key) return entry[1];
    if (entry[0] < key) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}

/** Place of the last of the sorted first keys that is at or before the key: the shard that can hold it; −1 before all. */
export function placeOf(firsts: readonly string[], key: string): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (compareKeys(firsts[middle] ?? '', key) <= 0) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}
