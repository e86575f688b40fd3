import type { Rig, TestPage } from '../harness/index.ts';

export interface Look {
  readonly language: string;
  readonly theme: 'auto' | 'light' | 'dark';
}

/** Changes the settings as the options do, whatever page is open. */
export function set(rig: Rig, settings: Record<string, unknown>): Promise<void> {
  return rig.background(async (change) => {
    const stored = await browser.storage.local.get('settings');
    await browser.storage.local.set({ settings: { ...(stored.settings as object | undefined), ...change } });
  }, settings);
}

/** Waits until a page of the extension shows itself in a look. */
export async function shows(page: TestPage, { language, theme }: Look): Promise<void> {
  await page.waitFor(
    (look) => {
      const { lang, dataset } = document.documentElement;
      return lang.startsWith(look.language) && dataset.theme === look.theme;
    },
    { language, theme },
  );
}

/** The number of the tab that shows an address, as the extension knows it. */
export async function tabAt(rig: Rig, url: string): Promise<number> {
  return rig.background(async (address) => {
    const tabs = await browser.tabs.query({});
    return tabs.find((tab) => tab.url === address)?.id ?? 0;
  }, url);
}
