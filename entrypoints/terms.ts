import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { scannedIn } from '../lib/detect/scanned.ts';
import { supplementsIn } from '../lib/detect/supplements.ts';
import { createTermReader, lexiconSteps } from '../lib/detect/terms/index.ts';
import '../lib/page/terms.ts';

/** Reads terms, supplements of the Official Records and misread scans; put into a page by the background, with the glossary, after its references were read. */
export default defineUnlistedScript(() => {
  globalThis.rapporteurTerms = { createTermReader, lexiconSteps, supplementsIn, scannedIn };
});
