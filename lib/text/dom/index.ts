export { DomText } from './dom-text.ts';
export { isElement, OVERLAY_NAME } from './elements.ts';
