import type { HighlightSession } from '../../lib/highlights/session.ts';
import type { Language } from '../../lib/languages/index.ts';
import type { Overlay } from '../overlay/index.ts';

/** What the bar and the editor of excerpts need of the surface they appear on. */
export interface ExcerptSession extends HighlightSession {
  readonly overlay: Overlay;
  readonly interfaceLanguage: Language;
  /** Names that the reader gave to the colours. */
  readonly colourNames: () => Readonly<Record<string, string>>;
  /** Light or dark, as the page around a place is; without it the overlay stays as it is. */
  readonly theme?: (near: Element | null) => 'light' | 'dark';
  /** False where a pointer event belongs to something else, such as a reference's card. */
  readonly mayOpen?: (event: Event) => boolean;
}
