/**
 * Terms: names and short names of the glossary, and those that the document itself defines, in six languages.
 * `buildLexicon` compiles forms (`lexiconSteps` bit by bit), `createTermReader` reads a document. Which forms a term of the glossary has is said by
 * `forms.ts`, for whoever serves them: its lists are not for content scripts.
 */
export { buildLexicon, lexiconSteps } from './lexicon.ts';
export { createTermReader, type TermReader } from './reader.ts';
export type { TermState } from './state.ts';
