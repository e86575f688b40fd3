import * as v from 'valibot';
import { symbolKey } from '../../index/keys.ts';
import { QUICK, ShardCutter, compareKeys, type Shard } from '../../index/shards.ts';
import { DocumentEntrySchema, type DocumentEntry, type TermEntry } from '../../index/entries.ts';
import { termShards } from '../../index/pack.ts';
import { LANGUAGES } from '../../languages/index.ts';
import type { DocumentRecord, TermRecord } from '../records.ts';
import { documentEntries, mergeRecords, termEntry } from './entries.ts';
import { ExternalSort } from './external-sort.ts';
import type { Scratch } from './scratch.ts';
import { bearerText, type Titles } from './titles.ts';

/** A document or term as it will be stored. */
export interface Merged {
  readonly key: string;
  readonly json: string;
  /** Where the file has it; 0 for a document that it only names in a row of another. */
  readonly line: number;
}

/** A row that says more of a document than what it hangs together with. */
const HAS_FACTS = /"(?:titles|date|vote|subjects|agenda)":/;

/** An entry that was put aside on the disk; throws where it came back damaged. */
const parseEntry = ({ json }: Merged): DocumentEntry => v.parse(DocumentEntrySchema, JSON.parse(json));

function together(first: Merged, second: Merged): Merged {
  const entry = mergeRecords(parseEntry(first), parseEntry(second));
  return { key: first.key, json: JSON.stringify(entry), line: first.line || second.line };
}

/**
 * Turns any number of records into the shards of their documents and terms, in the same little memory: they are sorted
 * outside it. Titles are handed on: they have shards of their own.
 */
export class ShardStream {
  private readonly documents: ExternalSort;
  private readonly terms = new Map<string, TermEntry>();
  private readonly termLines = new Map<string, number>();
  /** Documents written by {@link shards}; entries that others point to count only where the file has them. */
  count = 0;
  /** Lines of the present {@link shards} that are done. */
  private linesDone = 0;

  /** The scratch may be in use elsewhere too; whoever gives it closes it. */
  constructor(
    scratch: Scratch,
    readonly titles: Titles,
  ) {
    this.documents = new ExternalSort(scratch);
  }

  /** How much of {@link shards} is handed over, 0 to 1. */
  get share(): number {
    return this.documents.count > 0 ? this.linesDone / this.documents.count : 1;
  }

  /** `line` is where the file has it. */
  add(record: DocumentRecord, line: number): void {
    for (const [place, entry] of documentEntries(record).entries())
      this.documents.add(symbolKey(entry.symbol), `${place === 0 ? line : 0}\t${JSON.stringify(entry)}`);
    for (const [language, text] of Object.entries(record.titles))
      this.titles.add(text, language, bearerText('documents', record.symbol));
  }

  /** Glossaries are small: their terms are held as they are. Of two with one id the first stays: then this is false. */
  addTerm(record: TermRecord, line: number): boolean {
    if (this.terms.has(record.id)) return false;
    const entry = termEntry(record);
    this.terms.set(record.id, entry);
    this.termLines.set(record.id, line);
    for (const language of LANGUAGES) {
      const names = entry.names[language];
      for (const text of new Set(names ? [names.long, ...names.short] : []))
        this.titles.add(text, language, bearerText('terms', record.id));
    }
    return true;
  }

  get termCount(): number {
    return this.terms.size;
  }

  /**
   * Hands over the shards of documents and terms, table by table in the order of the database's keys; null where the next is
   * not ready yet.
   */
  *shards(): Generator<Shard | null> {
    this.linesDone = 0;
    yield* this.documentShards();
    if (this.terms.size > 0) yield* termShards([...this.terms.values()], QUICK);
  }

  /** Every document once, in order of its key; what several rows say of it is put together. */
  *merged(): Generator<Merged> {
    this.count = 0;
    let current: Merged | null = null;
    for (const [key, value] of this.documents.sorted()) {
      this.linesDone++;
      const tab = value.indexOf('\t');
      const next = { key, json: value.slice(tab + 1), line: Number(value.slice(0, tab)) };
      if (current?.key === key) current = together(current, next);
      else {
        if (current) yield this.counted(current);
        current = next;
      }
    }
    if (current) yield this.counted(current);
  }

  /** The terms in order of their ids. */
  *mergedTerms(): Generator<Merged> {
    for (const key of [...this.terms.keys()].sort(compareKeys))
      yield { key, json: JSON.stringify(this.terms.get(key)), line: this.termLines.get(key) ?? 0 };
  }

  private counted(document: Merged): Merged {
    if (HAS_FACTS.test(document.json)) this.count++;
    return document;
  }

  private *documentShards(): Generator<Shard> {
    const ready: Shard[] = [];
    const cutter = new ShardCutter('documents', (shard) => ready.push(shard), QUICK);
    for (const { key, json } of this.merged()) {
      cutter.add(key, json);
      yield* ready.splice(0);
    }
    cutter.close();
    yield* ready;
  }
}
