export { createOverlay, type Overlay } from './overlay.ts';
export { themeAround } from './page-theme.ts';
