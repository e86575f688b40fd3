/** What the benchmark uses of mark.js, which ships no types. */
declare module 'mark.js' {
  export default class Mark {
    constructor(context: Element);
    markRegExp(pattern: RegExp, options?: { readonly acrossElements?: boolean }): void;
  }
}
