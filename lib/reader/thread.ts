import browser from 'webextension-polyfill';

/** Starts the thread in which pdf.js reads documents. */
export const startThread = (): Worker =>
  new Worker(browser.runtime.getURL('/pdfjs/worker.mjs'), { type: 'module' });
