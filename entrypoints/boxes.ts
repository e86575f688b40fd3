import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createBoxedMarks } from '../lib/page/boxed-marks.ts';

/** Draws the marks of a page that changes or moves without end; put into such a page by the background. */
export default defineUnlistedScript(() => {
  globalThis.rapporteurBoxes = createBoxedMarks;
});
