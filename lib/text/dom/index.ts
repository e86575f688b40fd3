export { DomText } from './dom-text.ts';
export { isElement, isText, OVERLAY_NAME } from './elements.ts';
