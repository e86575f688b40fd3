/** The part of citeproc-js that is used (https://citeproc-js.readthedocs.io). */
declare module 'citeproc' {
  interface System {
    retrieveItem(id: string): unknown;
    retrieveLocale(language: string): unknown;
  }
  interface Cited {
    readonly id: string;
    readonly locator?: string;
    readonly label?: string;
  }
  export class Engine {
    constructor(system: System, style: unknown, language: string, forceLanguage?: boolean);
    setOutputFormat(format: 'text' | 'html'): void;
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(cited: readonly Cited[]): string;
    makeBibliography(): [unknown, string[]];
  }
  const CSL: { readonly Engine: typeof Engine };
  export default CSL;
}

declare module '*.csljson?raw' {
  const text: string;
  export default text;
}
