/**
 * Document symbols of the United Nations. This file is the light half, for content scripts: reading, keys, kinds,
 * documents, without a word in any language. Names and explanations in six languages are in `names.ts`, for the
 * background, the reader and the other pages of the extension.
 */
export { calendarOf, councilYears, isPlausibleNumber, isPlausibleYear, sessionYears } from './calendar.ts';
export { parseSymbol, readKey } from './parse.ts';
export { fromHan, fromRoman, arabicLetter, toRoman } from './numerals.ts';
export { isLead } from './grammar.ts';
export { relationsOf, sameDocument } from './relations.ts';
export { bodyOfReport, supplementSymbol } from './supplements.ts';
export type * from './types.ts';
