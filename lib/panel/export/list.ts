import type { Language } from '../../languages/index.ts';
import { parseSymbol } from '../../symbols/index.ts';
import { documentLinks } from '../../symbols/names.ts';
import type { ReferenceRow } from '../rows.ts';

/** A reference list ready to be written in one of the formats. */
export interface ReferenceList {
  /** Heading of the list. */
  readonly title: string;
  readonly language: Language;
  readonly rows: readonly ReferenceRow[];
}

/** Where the document opens in the language of the list; null where it cannot be told. */
export function addressOf(row: ReferenceRow, language: Language): string | null {
  const parsed = parseSymbol(row.symbol);
  return parsed.ok ? (documentLinks(parsed.value).document?.[language] ?? null) : null;
}
