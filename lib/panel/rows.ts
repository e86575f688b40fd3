import type { IndexedDocument } from './ask.ts';
import { PROBABLY } from '../detect/types.ts';
import type { Spoken } from '../index/content.ts';
import type { Mentioned, Place, Summary } from '../page/protocol.ts';

/** A document that the document cites. */
export interface ReferenceRow {
  /** Canonical symbol. */
  readonly symbol: string;
  readonly display: string;
  readonly kindName: string;
  readonly title: Spoken | null;
  /** `YYYY-MM-DD` or less. */
  readonly date: string | null;
  /** False where the index has no facts about it. */
  readonly known: boolean;
  readonly probable: boolean;
  readonly count: number;
  readonly places: readonly Place[];
}

/** The documents that a document mentions, itself left out. */
export function cited({ document, mentioned }: Summary): Mentioned[] {
  return mentioned.filter(({ type, key }) => type === 'reference' && key !== document.symbol);
}

/** The references of a document with what the index knows of them, in the order of their first mention. */
export function referenceRows(
  summary: Summary,
  documents: ReadonlyMap<string, IndexedDocument>,
): ReferenceRow[] {
  return cited(summary).map(({ key, surface, confidence, count, places }) => {
    const found = documents.get(key);
    return {
      symbol: key,
      display: found?.display ?? surface,
      kindName: found?.kindName ?? '',
      title: found?.title ?? null,
      date: found?.date ?? null,
      known: found?.known ?? false,
      probable: confidence < PROBABLY,
      count,
      places,
    };
  });
}
