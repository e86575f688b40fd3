import { expect, inject, it } from 'vitest';
import { sampleHighlight } from '../unit/highlights/sample.ts';
import type { TestFrame, TestPage } from './harness/index.ts';
import { poll } from './harness/poll.ts';
import { press } from './helpers/packs.ts';
import { OLD_INDEX, startEarlier } from './helpers/versions.ts';
import './harness/provided.ts';

interface Answer {
  readonly ok: boolean;
  readonly value: Record<string, unknown>;
}

const ask = (page: TestFrame, type: string, request: object = {}): Promise<Answer> =>
  page.evaluate((message) => browser.runtime.sendMessage<object, Answer>(message), { type, request });

/** The version of the index that answers, once it is imported. */
const indexVersion = (page: TestFrame): Promise<string> =>
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

const PACK = 'catalogue-of-the-mission';
const TITLE = 'Read in the catalogue of the mission';
const KEPT = { symbol: 'A/70/1', language: 'en', address: 'https://docs.un.org/en/A/70/1?direct=true' };

/** Imports a pack of one title, as a reader does. */
async function importPack(page: TestPage): Promise<void> {
  await page.goto(`${await page.evaluate(() => location.origin)}/packs.html`);
  await page.waitFor(() => document.querySelector('input[type=file]') !== null);
  await page.evaluate(
    ([name, text]) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([text], name));
      const input = document.querySelector<HTMLInputElement>('input[type=file]');
      if (input) input.files = chosen.files;
      input?.dispatchEvent(new Event('change', { bubbles: true }));
    },
    [`${PACK}.csv`, `symbol,title\nA/99/1,${TITLE}\n`] as const,
  );
  await page.waitFor(() => document.querySelector('.packs-preview .packs-counts') !== null);
  await press(page, '.packs-actions .rp-button-primary');
  await page.waitFor((name) => document.querySelector('.packs-list')?.textContent.includes(name), PACK);
}

/** All excerpts; in which order a version lists them is its own. */
async function excerptsOf(page: TestFrame): Promise<unknown[]> {
  const { value } = await ask(page, 'highlights.page', { after: null, limit: 10 });
  return (value.highlights as { id: string }[]).sort((one, other) => one.id.localeCompare(other.id));
}

/** Keeps the bytes of a document, as the reader does. */
async function keepDocument(page: TestFrame): Promise<void> {
  const { value } = await ask(page, 'kept.begin', { ...KEPT, version: null, bytes: 4 });
  await ask(page, 'kept.part', { id: value.id, part: 0, bytes: 'JVBERg==' });
  await ask(page, 'kept.commit', { id: value.id });
}

const cardOf = async (page: TestFrame): Promise<string> =>
  JSON.stringify(
    await ask(page, 'index.card', { kind: 'symbol', id: 'A/99/1', language: 'en', interfaceLanguage: 'en' }),
  );

it('an update keeps excerpts, their history, settings, packs and documents, and brings its index', async () => {
  const earlier = await startEarlier(inject('launch'));
  try {
    const before = await earlier.asker();
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
    await keepDocument(before);
    await importPack(before);
    expect(await cardOf(before)).toContain(TITLE);
    const documents = await ask(before, 'kept.list');
    expect(documents.value.documents).toHaveLength(1);
    const kept = await excerptsOf(before);
    expect(kept).toHaveLength(3);
    expect(await before.evaluate(() => browser.runtime.getManifest().version)).toBe('0.0.9');

    await earlier.update();
    const after = await earlier.asker();
    expect(await after.evaluate(() => browser.runtime.getManifest().version)).not.toBe('0.0.9');
    expect(await excerptsOf(after)).toEqual(kept);
    expect(await ask(after, 'highlights.undo', { action: 'edit' })).toMatchObject({
      ok: true,
      value: { count: 1 },
    });
    expect(await ask(after, 'network.count')).toMatchObject({ value: { documents: 1 } });
    expect(await after.evaluate(() => browser.storage.local.get('settings'))).toMatchObject({
      settings: { theme: 'dark', sitesOff: ['a.example'] },
    });
    expect(await ask(after, 'kept.list')).toEqual(documents);
    expect(await ask(after, 'kept.read', { id: 1, part: 0 })).toMatchObject({ value: { bytes: 'JVBERg==' } });
    await expect.poll(() => indexVersion(after), { timeout: 30_000 }).not.toContain(OLD_INDEX);
    expect(await cardOf(after)).toContain(TITLE);
  } finally {
    await earlier.close();
  }
});
