import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { supplementsIn } from '../lib/detect/supplements.ts';
import { createTermReader, lexiconSteps } from '../lib/detect/terms/index.ts';
import '../lib/page/terms.ts';

/** Reads terms and supplements of the Official Records; put into a page by the background, with the glossary, after its references were read. */
export default defineUnlistedScript(() => {
  globalThis.rapporteurTerms = { createTermReader, lexiconSteps, supplementsIn };
});
