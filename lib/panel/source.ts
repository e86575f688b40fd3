import type { ReadonlySignal } from '@preact/signals';
import type { Summary } from '../page/protocol.ts';

/** A mention to go to: the one at `start`, else the first of the key. */
export interface Where {
  readonly type: 'reference' | 'term';
  readonly key: string;
  readonly start?: number;
  /** Number of the frame that shows it, where that is not the page itself. */
  readonly frame?: number;
}

/** The document that a panel stands beside: a page in a tab, or the reader that the panel is part of. */
export interface PanelSource {
  /** What the document says of itself, kept up with it; null where there is none. */
  readonly summary: ReadonlySignal<Summary | null>;
  /** Brings a mention into view. */
  goTo(where: Where): void;
  /** The same, and opens its card. */
  openCard(where: Where): void;
  /** Brings a highlight into view; absent where the document cannot. */
  goToHighlight?(id: string): void;
}
