import type { Language } from '../languages/index.ts';
import type { Painter } from '../page/types.ts';
import type { Area } from './area.ts';
import type { Colour } from './record.ts';
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

/** A highlight of an area, as it is drawn. */
export interface AreaMark {
  readonly id: string;
  readonly colour: Colour;
  readonly area: Area;
}

/** Where areas are drawn: pages of a PDF have them, text does not. */
export interface AreaView {
  paint(marks: readonly AreaMark[]): void;
  /** Where a drawn area is in the window now; empty out of sight. */
  boxes(id: string): DOMRect[];
  /** The area under a point of the window. */
  at(x: number, y: number): string | null;
  reveal(area: Area): void;
}

/** What highlights need of the document that is shown: an HTML page and the reader each give their own. */
export interface HighlightSession {
  readonly source: TextSource;
  readonly painter: Painter;
  readonly shown: () => ShownDocument;
  /** False while parts of the text are still to come: what is not found may yet be. Without it a text is complete. */
  readonly complete?: () => boolean;
  /** Absent where a document has no pages to mark areas on. */
  readonly areas?: AreaView | undefined;
  readonly signal: AbortSignal;
}
