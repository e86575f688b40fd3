import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { openChromium } from '../tools/browser/chromium.ts';
import { sampleHighlight } from '../unit/highlights/sample.ts';
import { poll } from './harness/poll.ts';
import './harness/provided.ts';

/** The index of the earlier version: the same rows under another version, so that the update brings a new one. */
const OLD_INDEX = 'earlier';

function changeJson(path: string, change: object): void {
  writeFileSync(path, JSON.stringify({ ...(JSON.parse(readFileSync(path, 'utf8')) as object), ...change }));
}

/** The extension as it was before: in one folder, since an unpacked extension is known by its folder. */
function putEarlier(folder: string, build: string): void {
  cpSync(build, folder, { recursive: true });
  changeJson(join(folder, 'manifest.json'), { version: '0.0.9' });
  changeJson(join(folder, 'index', 'manifest.json'), { version: OLD_INDEX });
}

/** A page of the extension that is nothing but its origin, to ask the background from. */
async function asker(context: BrowserContext): Promise<Page> {
  const worker = await poll('the service worker', () => Promise.resolve(context.serviceWorkers()[0]));
  const page = await context.newPage();
  const { protocol, host } = new URL(worker?.url() ?? '');
  await page.goto(`${protocol}//${host}/manifest.json`);
  return page;
}

interface Answer {
  readonly ok: boolean;
  readonly value: Record<string, unknown>;
}

const ask = (page: Page, type: string, request: object = {}): Promise<Answer> =>
  page.evaluate((message) => browser.runtime.sendMessage<object, Answer>(message), { type, request });

/** The version of the index that answers, once it is imported. */
const indexVersion = (page: Page): Promise<string> =>
  poll(
    'the index',
    async () => {
      const { value } = await ask(page, 'index.status');
      if (value.state !== 'ready') return '';
      const lexicon = await ask(page, 'index.lexicon', { language: 'en' });
      return String(lexicon.value.version);
    },
    60_000,
  );

it('an update keeps excerpts, their history, settings and documents read, and brings its index', async ({
  skip,
}) => {
  const { browser: name, executable, extension } = inject('launch');
  if (name === 'firefox') return skip('Firefox takes a temporary extension as a new one at each start');
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-update-'));
  const [folder, profile] = [join(home, 'extension'), join(home, 'profile')];
  putEarlier(folder, extension);
  const launch = () => openChromium({ executable, extension: folder, profile, headless: true });
  try {
    const earlier = await launch();
    const before = await asker(earlier);
    expect(await indexVersion(before)).toContain(OLD_INDEX);
    const highlights = [1, 2, 3].map((number) => sampleHighlight(number, { tags: ['sdg'] }));
    await ask(before, 'highlights.add', { action: 'add', highlights });
    await ask(before, 'highlights.edit', {
      action: 'edit',
      ids: ['highlight-2'],
      edit: { set: { note: 'Quote' } },
    });
    const read = { symbol: 'A/70/1', language: 'en', title: 'Report', cites: ['A/69/1'] };
    await ask(before, 'network.read', read);
    await before.evaluate(() =>
      browser.storage.local.set({ settings: { theme: 'dark', sitesOff: ['a.example'] } }),
    );
    const kept = await ask(before, 'highlights.page', { after: null, limit: 10 });
    expect(kept.value.highlights).toHaveLength(3);
    await earlier.close();

    rmSync(folder, { recursive: true });
    cpSync(extension, folder, { recursive: true });
    const later = await launch();
    const after = await asker(later);
    expect(await ask(after, 'highlights.page', { after: null, limit: 10 })).toEqual(kept);
    expect(await ask(after, 'highlights.undo', { action: 'edit' })).toMatchObject({
      ok: true,
      value: { count: 1 },
    });
    expect(await ask(after, 'network.count')).toMatchObject({ value: { documents: 1 } });
    expect(await after.evaluate(() => browser.storage.local.get('settings'))).toMatchObject({
      settings: { theme: 'dark', sitesOff: ['a.example'] },
    });
    await expect.poll(() => indexVersion(after), { timeout: 30_000 }).not.toContain(OLD_INDEX);
    await later.close();
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
});
