import { chromium } from 'playwright-core';
import { findBrowser } from '../../tools/browser/find.ts';

/** Prints a page to PDF with Chromium; null where there is none. */
export async function printToPdf(html: string): Promise<Uint8Array | null> {
  const executablePath = findBrowser('chromium');
  if (executablePath === null) return null;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.setContent(html);
    return await page.pdf({ format: 'A4' });
  } finally {
    await browser.close();
  }
}
