/**
 * What libraries bring along and the extension never uses: code made of text, code by an address in a variable, and markup
 * made of text. It is taken out
 * at build time, so that nobody has to believe that it is never reached.
 */
const CHANGES: readonly (readonly [RegExp, string])[] = [
  // pdf.js asks whether it may make code, and would compile functions of a file with it: it may not, and draws without.
  [/new Function\(""\)/g, '(()=>{throw 0})()'],
  [/new Function\("src",\s?"srcOffset",\s?"dest",\s?"destOffset",\s?\w{1,20}\)/g, 'null'],
  // The global object has had a name of its own since 2020.
  [/(?<!new )\bFunction\(["']return this["']\)\(\)/g, 'globalThis'],
  [/\bFunction\('return require\("'\s?\+\s?\w{1,20}\s?\+\s?'"\)'\)\(\)/g, 'undefined'],
  // pdf.js would fetch its worker, its sandbox and a decoder so: here the worker is handed to it, the others are left out.
  [
    /\bimport\(\s{0,9}(?:\/\*[\w:@ -]{0,30}\*\/\s{0,9}){0,4}[\w.]{1,40}\)/g,
    'Promise.reject(new Error("no such code"))',
  ],
  // Preact's dangerouslySetInnerHTML and a template of pdf.js's comments: neither is used here.
  [/\.innerHTML\s?=(?!=)/g, '.textContent='],
];

export const harmless = (code: string): string =>
  CHANGES.reduce((text, [pattern, instead]) => text.replace(pattern, instead), code);

/** Libraries that the changes are made in. */
const CHANGED = /node_modules\/(?:preact|pdfjs-dist)\//;

/** The plugin of Vite that does it for what is bundled. */
export function hardened() {
  return {
    name: 'harden',
    transform(code: string, id: string) {
      return CHANGED.test(id) ? { code: harmless(code), map: null } : null;
    },
  };
}
