export { describe } from './describe.ts';
export { find, findAll } from './find.ts';
export { materialOf, materialSteps, type Material } from './material.ts';
export { anchorOf, selectorsOf } from './selectors.ts';
export type { Anchor, Finding } from './types.ts';
