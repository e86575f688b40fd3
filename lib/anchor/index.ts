export { describe } from './describe.ts';
export { find, findAll } from './find.ts';
export { materialOf, materialSteps, type Material } from './material.ts';
export { anchorOf, selectorsOf, type Selector } from './selectors.ts';
export type { Anchor, Finding, LostReason } from './types.ts';
