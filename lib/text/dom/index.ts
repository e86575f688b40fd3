export { DomText } from './dom-text.ts';
export { EXCERPTS_NAME, isElement, OVERLAY_NAME } from './elements.ts';
