import * as v from 'valibot';

/** Where the address or the page of a host names the document shown. */
export const SymbolHintSchema = v.variant('from', [
  /** A capturing pattern over the path, percent-decoded. */
  v.object({ from: v.literal('path'), pattern: v.string() }),
  v.object({ from: v.literal('query'), parameter: v.string() }),
  /** The cell beside a label, in tables of metadata: "Symbol" | "A/80/400". */
  v.object({ from: v.literal('cell'), label: v.string() }),
]);

/** Where the address names the language: any element of the path, or a parameter. */
export const LanguageHintSchema = v.variant('from', [
  v.object({ from: v.literal('path') }),
  v.object({ from: v.literal('query'), parameter: v.string() }),
]);

const MatchPattern = v.pipe(v.string(), v.regex(/^\*:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\*$/));

/**
 * One row a host family.
 * - `serves`: `html` pages with text, the `shell` around a PDF, or `pdf` files;
 * - `body`: prefix of the organ that a bare number belongs to there (`E/CN.7/` on unodc.org, a row of data/detect/organs.json);
 * - `challenges`: texts of its pages that ask for a proof of humanity: nothing is marked there.
 */
export const HostSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z-]+$/)),
  match: v.pipe(v.array(MatchPattern), v.minLength(1)),
  serves: v.picklist(['html', 'shell', 'pdf']),
  body: v.optional(v.string()),
  symbol: v.optional(v.array(SymbolHintSchema), []),
  language: v.optional(v.array(LanguageHintSchema), []),
  challenges: v.optional(v.array(v.string()), []),
});

export type HostFacts = v.InferOutput<typeof HostSchema>;
export type SymbolHint = v.InferOutput<typeof SymbolHintSchema>;
export type LanguageHint = v.InferOutput<typeof LanguageHintSchema>;
