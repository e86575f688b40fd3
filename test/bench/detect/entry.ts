/** What the benchmark of detection measures, to be bundled as the extension bundles it. */
export { detectorWith } from '../../../lib/detect/detector.ts';
export { scannedIn } from '../../../lib/detect/scanned.ts';
export { supplementsIn } from '../../../lib/detect/supplements.ts';
export { createDetector } from '../../../lib/detect/index.ts';
export { buildLexicon } from '../../../lib/detect/terms/index.ts';
