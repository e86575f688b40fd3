import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detectorWith } from '../lib/detect/detector.ts';
import '../lib/page/reference-reading.ts';

/** Detects references; put into a page by the background where its text has a sign of one. */
export default defineUnlistedScript(() => {
  globalThis.rapporteurReferences = { detectorWith };
});
