import type { Language } from '../languages/index.ts';
import type { Painter } from '../page/types.ts';
import type { TextSource } from '../text/source.ts';

/** What document is shown, as far as it is known by now. */
export interface ShownDocument {
  readonly symbol: string | null;
  readonly language: Language;
  readonly title: string;
  /** Address under which it can be opened again, without a fragment. */
  readonly url: string;
  /** `YYYY-MM-DD` or less. */
  readonly date?: string | null;
}

/** What highlights need of the document that is shown: an HTML page and the reader each give their own. */
export interface HighlightSession {
  readonly source: TextSource;
  readonly painter: Painter;
  readonly shown: () => ShownDocument;
  /** False while parts of the text are still to come: what is not found may yet be. Without it a text is complete. */
  readonly complete?: () => boolean;
  readonly signal: AbortSignal;
}
