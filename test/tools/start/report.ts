import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Opens the address and takes its picture. */
export async function report(tab: Page, address: string): Promise<void> {
  await tab.goto(address);
  const folder = join(process.cwd(), 'shots');
  mkdirSync(folder, { recursive: true });
  const shot = join(folder, 'start.png');
  await tab.waitForTimeout(1500);
  await tab.screenshot({ path: shot, fullPage: true });
  console.log(`Screenshot: ${shot}`);
}
