import type { Rig } from '../harness/index.ts';

/** How many references our script counts in a tab, asked of it without running anything in the page. */
export const counted = (rig: Rig, address: string): Promise<number> =>
  rig.background(async (wanted) => {
    const tab = (await browser.tabs.query({})).find(({ url }) => url === wanted);
    const message = { type: 'page.state', request: {} };
    const answer: unknown = await browser.tabs
      .sendMessage(tab?.id ?? -1, message, { frameId: 0 })
      .catch(() => null);
    return (answer as { value?: { counts: { references: number } } } | null)?.value?.counts.references ?? 0;
  }, address);
