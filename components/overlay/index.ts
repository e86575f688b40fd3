export { focusedBy, isFocusable, isWithin } from './focused.ts';
export { FocusReturn } from './focus-return.ts';
export { createOverlay, type Overlay } from './overlay.ts';
export { themeAround } from './page-theme.ts';
