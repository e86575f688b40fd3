import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { serveDocument } from '../serve/documents.ts';
import { textPdf } from '../serve/pdf.ts';
import type { TestHosts } from '../serve/server.ts';
import type { View } from './views.ts';

const SYMBOL = 'A/HRC/RES/59/25';
/** A real document where the texts beside the project are, else a plain one. */
const REAL = join('..', 'shared', 'corpus', 'pdf', 'A_HRC_RES_59_25.en.pdf');
const PLAIN: readonly string[][] = [
  [
    'United Nations',
    SYMBOL,
    '',
    'Report of the Secretary-General',
    '',
    '1. In its resolution 70/1 the Assembly',
  ],
  ['2. In its resolution 1325 (2000) the Security Council', 'and in S/RES/1820 (2008)'],
];
const BROKEN = 'A/79/9999';

const readerFor = (symbol: string) =>
  `reader.html?file=${encodeURIComponent(`https://docs.un.org/en/${symbol}`)}`;

/** Serves what the reader's pictures show: a document, and one that is no PDF. */
export function serveReaderDocuments(hosts: TestHosts): void {
  serveDocument(hosts, SYMBOL, existsSync(REAL) ? readFileSync(REAL) : textPdf(PLAIN));
  serveDocument(hosts, BROKEN, { type: 'application/pdf', body: '%PDF-1.7 cut off' });
}

const marked = async (page: Page) => {
  await page.locator('.reader[data-phase=ready]').waitFor();
  await page.locator('.reader-mark-reference, .reader-mark-reference-probable').first().waitFor();
};

const withCard = async (page: Page) => {
  await marked(page);
  const box = await page.locator('.reader-mark-reference').nth(1).boundingBox();
  if (!box) throw new Error('no mark to rest on');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await page.locator('.card[aria-busy=false]').waitFor();
};

const finding = async (page: Page) => {
  await marked(page);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('resolution');
};

const refused = async (page: Page) => {
  await page.locator('[data-fault]').waitFor();
};

const path = readerFor(SYMBOL);

export const READER_VIEWS: readonly View[] = [
  { name: 'reader', path, width: 1280, height: 860, prepare: marked },
  { name: 'reader-card', path, width: 1280, height: 860, prepare: withCard },
  { name: 'reader-find', path, width: 900, height: 700, prepare: finding },
  { name: 'reader-narrow', path, width: 400, height: 800, prepare: marked },
  { name: 'reader-200', path, width: 640, height: 430, prepare: marked },
  { name: 'reader-start', path: 'reader.html', width: 900, height: 700 },
  { name: 'reader-refused', path: readerFor(BROKEN), width: 900, height: 700, prepare: refused },
];
