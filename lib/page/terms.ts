import type { SupplementFinder } from '../detect/supplements.ts';
import type { createTermReader, lexiconSteps } from '../detect/terms/index.ts';

/** What reads terms, and supplements of the Official Records: few texts cite these, and their words weigh much. */
export interface TermReading {
  readonly createTermReader: typeof createTermReader;
  readonly lexiconSteps: typeof lexiconSteps;
  readonly supplementsIn: SupplementFinder;
}

declare global {
  /**
   * Where the script that reads terms hands itself over to the script of the page. Both run in the extension's own world,
   * which the page cannot reach.
   */
  var rapporteurTerms: TermReading | undefined;
}
