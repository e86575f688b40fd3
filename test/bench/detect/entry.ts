/** What the benchmark of detection measures, to be bundled as the extension bundles it. */
export { readBlock } from '../../../lib/detect/block.ts';
export { createDetector } from '../../../lib/detect/index.ts';
export { emptyMemory } from '../../../lib/detect/memory.ts';
export { buildLexicon } from '../../../lib/detect/terms/index.ts';
