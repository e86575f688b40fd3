import type { Page } from 'playwright-core';
import { EXCERPTS, keepInPage } from '../../end-to-end/face/excerpts.ts';
import { faulted, waitedFor } from './refusals.ts';
import type { View } from './views.ts';

const LIBRARY = 'library.html';

/** The library with some excerpts in it. */
const filled = async (page: Page) => {
  await page.evaluate(keepInPage, EXCERPTS);
  await page.locator('.excerpt').nth(2).waitFor();
};

const chosen = async (page: Page) => {
  await filled(page);
  await page.locator('.excerpt').nth(1).click();
  await page.locator('.library-detail').waitFor();
};

const tagging = async (page: Page) => {
  await filled(page);
  for (const index of [0, 1]) await page.locator('.excerpt-check').nth(index).click();
  await page.locator('.library-bulk .rp-button').nth(1).click();
  await page.locator('dialog[open] input').first().pressSequentially('to');
};

const overview = async (page: Page) => {
  await filled(page);
  await page.locator('[role=tab]').nth(1).click();
};

const backup = async (page: Page) => {
  await filled(page);
  await page.locator('.library-action').last().click();
  await page.locator('dialog[open]').waitFor();
};

/** What a reader chose is no archive: it was cut off on its way. */
const damaged = async (page: Page) => {
  await backup(page);
  const buffer = Buffer.from('PK\u0003\u0004 cut off');
  await page
    .locator('dialog[open] input[type=file]')
    .setInputFiles({ name: 'rapporteur-backup.zip', mimeType: 'application/zip', buffer });
  await page.locator('dialog[open] [role=alert]').waitFor();
};

const whole = { path: LIBRARY, width: 1200, height: 800 } as const;
/** 1280 by 900 px at 200 per cent. */
const zoomed = { path: LIBRARY, width: 640, height: 450 } as const;

export const LIBRARY_VIEWS: readonly View[] = [
  { name: 'library-waiting', ...whole, before: waitedFor('highlights.page') },
  {
    name: 'library-database-refused',
    ...whole,
    before: faulted('highlights.page', 'highlights-unavailable'),
  },
  { name: 'library-filled', ...whole, prepare: chosen },
  { name: 'library-tags', ...whole, prepare: tagging },
  { name: 'library-overview', ...whole, prepare: overview },
  { name: 'library-backup', ...whole, prepare: backup },
  { name: 'library-backup-damaged', ...whole, prepare: damaged },
  { name: 'library-200', ...zoomed, prepare: filled },
  { name: 'library-200-detail', ...zoomed, prepare: chosen },
];
