import type { ScannedFinder } from '../detect/scanned.ts';
import type { SupplementFinder } from '../detect/supplements.ts';
import type { createTermReader, lexiconSteps } from '../detect/terms/index.ts';

/** What reads terms, supplements of the Official Records and misread scans: few texts have these, and they weigh much. */
export interface TermReading {
  readonly createTermReader: typeof createTermReader;
  readonly lexiconSteps: typeof lexiconSteps;
  readonly supplementsIn: SupplementFinder;
  readonly scannedIn: ScannedFinder;
}

declare global {
  /**
   * Where the script that reads terms hands itself over to the script of the page. Both run in the extension's own world,
   * which the page cannot reach.
   */
  var rapporteurTerms: TermReading | undefined;
}
