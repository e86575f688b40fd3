/**
 * Terms: names and short names of the glossary, and those that the document itself defines, in six languages.
 * `lexiconForms` tells how a term is found, `buildLexicon` compiles forms, `createTermReader` reads a document.
 */
export { formsIn, lexiconForms, type NamedTerm } from './forms.ts';
export { gateOf, type Gate } from './gates.ts';
export { buildLexicon } from './lexicon.ts';
export { createTermReader, type BlockFacts, type TermReader } from './reader.ts';
export type { LocalDefinition, TermState } from './state.ts';
