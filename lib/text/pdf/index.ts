export { type PdfBlock } from './flow.ts';
export { type RawItem } from './items.ts';
export { type RawPage } from './page.ts';
export { PdfSource } from './source.ts';
export { PdfText } from './text.ts';
