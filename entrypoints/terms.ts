import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createTermReader, lexiconSteps } from '../lib/detect/terms/index.ts';
import '../lib/page/terms.ts';

/** Reads terms; put into a page by the background, with the glossary, after its references were read. */
export default defineUnlistedScript(() => {
  globalThis.rapporteurTerms = { createTermReader, lexiconSteps };
});
