/** The parts of untyped readers that the tests of the exports use. */
declare module '@citation-js/core' {
  interface Item {
    readonly type?: string;
    readonly title?: string;
    readonly number?: string;
    readonly note?: string;
    readonly URL?: string;
    readonly author?: readonly Readonly<Record<string, string>>[];
    readonly issued?: { readonly 'date-parts'?: readonly (readonly number[])[] };
  }
  export class Cite {
    constructor(text: string, options?: { readonly forceType: string });
    readonly data: readonly Item[];
  }
  export const plugins: {
    readonly config: { get(name: string): { readonly parse: { sentenceCase: string } } };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module 'commonmark' {
  interface Node {
    readonly type: string;
    readonly literal: string | null;
  }
  interface Walker {
    next(): { readonly entering: boolean; readonly node: Node } | null;
  }
  export class Parser {
    parse(text: string): { walker(): Walker };
  }
}
declare module 'jsonld' {
  interface Term {
    readonly value: string;
  }
  interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  interface Loaded {
    readonly contextUrl: string | null;
    readonly documentUrl: string;
    readonly document: unknown;
  }
  const jsonld: {
    toRDF(
      document: unknown,
      options: { readonly documentLoader: (url: string) => Promise<Loaded> },
    ): Promise<readonly Quad[]>;
  };
  export default jsonld;
}
