import { detectorWith } from './detector.ts';
import { scannedIn } from './scanned.ts';
import { supplementsIn } from './supplements.ts';
import { createTermReader } from './terms/index.ts';
import type { DetectContext, Detector } from './types.ts';

export type * from './types.ts';
/** A detector for one document, before its first block. Never throws; linear in the length of a block. */
export function createDetector(context: DetectContext): Detector {
  return detectorWith(context, { terms: createTermReader(context), supplementsIn, scannedIn });
}
