import browser from 'webextension-polyfill';
import { changeSettings, readSettings } from '../settings/index.ts';

declare const __TEST_BUILD__: boolean;

/** Opens the welcome page after the first install, once; not in test builds. Call it at the top of the background. */
export function welcomeOnce(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' && !__TEST_BUILD__) void open();
  });
}

async function open(): Promise<void> {
  if ((await readSettings()).welcomeSeen) return;
  await changeSettings({ welcomeSeen: true });
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
