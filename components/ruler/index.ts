import css from './ruler.css?inline';

export { Ruler } from './ruler.ts';

/** The style sheet of the ruler, for the overlay's shadow root. */
export const rulerStyles: readonly string[] = [css];
/** What is seen of it in an overlay. */
export const RULER_SURFACES = '.ruler i';
