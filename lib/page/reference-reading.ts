import type { detectorWith } from '../detect/detector.ts';

/** What detects references: two thirds of all code that a page needs, and many a frame holds none. */
export interface ReferenceReading {
  readonly detectorWith: typeof detectorWith;
}

declare global {
  /**
   * Where the script that detects references hands itself over to the script of the page. Both run in the extension's own
   * world, which the page cannot reach.
   */
  var rapporteurReferences: ReferenceReading | undefined;
}
