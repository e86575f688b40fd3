import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';

/** Draws public/icons/icon.svg at the sizes that browsers ask for. Run it after a change of the drawing. */
const SIZES = [16, 32, 48, 128];
const folder = new URL('../../public/icons/', import.meta.url);
const drawing = await readFile(new URL('icon.svg', folder), 'utf8');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${drawing}`);
    await page.screenshot({ path: new URL(`${size}.png`, folder).pathname, omitBackground: true });
  }
} finally {
  await browser.close();
}
