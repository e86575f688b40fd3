import type { DocumentText } from './types.ts';

/** What changed in a text: every block before `firstBlock` is the same object as before, at the same offset. */
export interface TextChange {
  readonly firstBlock: number;
}

/**
 * A text that may still grow or change: a page that re-renders, a PDF whose pages arrive one by one. A block that did
 * not change stays the same object, whatever moves around it: what was found in it is kept by that identity.
 */
export interface TextSource {
  readonly text: DocumentText;
  watch(onChange: (change: TextChange) => void, signal: AbortSignal): void;
}
