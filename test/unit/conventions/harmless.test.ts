import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { harmless } from '../../../wxt.harden.ts';

const CODE_OF_TEXT =
  /(?<![\w$.])eval\(|new Function\(|(?<![\w$.])Function\(['"`]|\.innerHTML\s?=(?!=)|(?<![\w$.])import\((?!\s*["'`])/;

it.each([
  'preact/dist/preact.mjs',
  'pdfjs-dist/legacy/build/pdf.mjs',
  'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
  'pdfjs-dist/legacy/web/pdf_viewer.mjs',
])('%s makes no code and no markup of text once it is built in', (file) => {
  const code = readFileSync(join(import.meta.dirname, '../../../node_modules', file), 'utf8');
  // Every library named here brings some along; one that no longer does can go from the list.
  expect(code).toMatch(CODE_OF_TEXT);
  expect(CODE_OF_TEXT.exec(harmless(code))).toBeNull();
});

it('leaves comparisons and other words alone', () => {
  const code = 'a.innerHTML==b;isFunction("x");toFunction("y");import("./known.js");';
  expect(harmless(code)).toBe(code);
});
