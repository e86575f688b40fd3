import { expect, inject, it } from 'vitest';
import { sampleHighlight } from '../unit/highlights/sample.ts';
import type { TestFrame } from './harness/index.ts';
import { poll } from './harness/poll.ts';
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

it('an update keeps excerpts, their history, settings and documents read, and brings its index', async () => {
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
    const kept = await ask(before, 'highlights.page', { after: null, limit: 10 });
    expect(kept.value.highlights).toHaveLength(3);
    expect(await before.evaluate(() => browser.runtime.getManifest().version)).toBe('0.0.9');

    await earlier.update();
    const after = await earlier.asker();
    expect(await after.evaluate(() => browser.runtime.getManifest().version)).not.toBe('0.0.9');
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
  } finally {
    await earlier.close();
  }
});
