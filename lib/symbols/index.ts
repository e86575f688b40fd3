/**
 * Document symbols of the United Nations. This file is the light half, for content scripts: reading, keys, kinds,
 * documents, without a word in any language. Names and explanations in six languages are in `names.ts`, for the
 * background, the reader and the other pages of the extension.
 */
export { foldCharacter, foldSymbol } from './fold.ts';
export { parseSymbol } from './parse.ts';
export { LEADS, isLead } from './grammar.ts';
export { bodyOfReport, reportOf, supplementSymbol } from './supplements.ts';
export type * from './types.ts';
