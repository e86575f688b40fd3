import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { IndexDatabase } from '../../../lib/index/database.ts';
import type { BundleFiles } from '../../../lib/index/import.ts';
import { indexService } from '../../../lib/index/service.ts';
import { IndexStore } from '../../../lib/index/store.ts';
import { installPack } from '../../../lib/packs/install.ts';
import { prepare } from '../../../lib/packs/prepare.ts';
import { chunks } from '../packs/support.ts';
import { filesOf, freshDatabase, sampleBundle } from './sample.ts';

vi.mock('webextension-polyfill', () => ({ default: { runtime: {} } }));

const bundle = sampleBundle('Sample');
const languages = { language: 'en', interfaceLanguage: 'en' } as const;

/** A background over a database: asks as a surface does. */
function background(files: BundleFiles, database: IndexDatabase) {
  const store = new IndexStore(files, database);
  const service = indexService(store);
  const ask = (call: string, request: unknown = {}) => service.answer(call, request, {});
  return { store, ask };
}

const card = { kind: 'symbol', id: 'A/RES/70/377', ...languages };

describe('the index in the background', () => {
  it('imports when first asked, decodes meanwhile, and then answers', async () => {
    const { store, ask } = background(filesOf(bundle), freshDatabase());
    expect(await ask('card', card)).toMatchObject({
      ok: true,
      value: { database: 'importing', known: false },
    });
    await store.prepare();
    expect(await ask('card', card)).toMatchObject({
      ok: true,
      value: { database: 'ready', known: true, title: { text: 'Sample question 377' } },
    });
    expect(await ask('status')).toMatchObject({ ok: true, value: { state: 'ready', documents: 2_000 } });
  });

  it('goes on with an import that was cut off, when the next worker is asked', async () => {
    const factory = new IDBFactory();
    const files = filesOf(bundle);
    const first = background(
      {
        ...files,
        part: (file) => (file.includes('004') ? Promise.reject(new Error('killed')) : files.part(file)),
      },
      freshDatabase(factory),
    );
    await first.store.prepare();
    expect(await first.ask('status')).toMatchObject({
      value: { state: 'failed', fault: 'index-import-failed' },
    });
    const read: string[] = [];
    const second = background(filesOf(bundle, read), freshDatabase(factory));
    await second.ask('card', card);
    await second.store.prepare();
    expect(read[0]).toBe('part-004.bin');
    expect(await second.ask('card', card)).toMatchObject({ value: { known: true } });
  });

  it('says why an import failed, and succeeds when tried again', async () => {
    const files = filesOf(bundle);
    let full = true;
    const database = freshDatabase();
    database.shards.hook('creating', () => {
      if (full) throw new DOMException('no room', 'QuotaExceededError');
    });
    const { store, ask } = background(files, database);
    await store.prepare();
    expect(await ask('status')).toMatchObject({ value: { state: 'failed', fault: 'index-disk-full' } });
    expect(await ask('card', card)).toMatchObject({ value: { database: 'unavailable', known: false } });
    full = false;
    expect(await ask('retry')).toMatchObject({ value: { state: 'ready', documents: 2_000 } });
  });

  it('decodes, and says so, where the browser opens no database', async () => {
    const refusing = {
      open() {
        throw new DOMException('denied', 'SecurityError');
      },
    };
    const database = new IndexDatabase('refused', { indexedDB: refusing, IDBKeyRange });
    const { ask } = background(filesOf(bundle), database);
    expect(await ask('card', card)).toMatchObject({
      ok: true,
      value: { database: 'unavailable', known: false, kindName: 'General Assembly resolution' },
    });
    expect(await ask('status')).toMatchObject({
      value: { state: 'unavailable', fault: 'index-unavailable' },
    });
  });

  it('answers many symbols at once, in the order asked', async () => {
    const { store, ask } = background(filesOf(bundle), freshDatabase());
    await store.prepare();
    expect(
      await ask('cards', { symbols: ['A/RES/70/2', 'nonsense', 'A/RES/70/1'], ...languages }),
    ).toMatchObject({
      value: {
        documents: [
          { symbol: 'A/RES/70/2', title: { text: 'Sample question 2' }, known: true },
          { symbol: 'nonsense', known: false },
          { symbol: 'A/RES/70/1', known: true },
        ],
      },
    });
  });

  it('refuses what is no question and knows no card for what is no symbol', async () => {
    const { ask } = background(filesOf(bundle), freshDatabase());
    expect(await ask('card', { kind: 'symbol' })).toMatchObject({ fault: { code: 'message-unreadable' } });
    expect(await ask('card', { ...card, id: 'and/or' })).toMatchObject({ fault: { code: 'index-nothing' } });
  });

  it('sends the lexicon once, and its version after that', async () => {
    const { store, ask } = background(filesOf(bundle), freshDatabase());
    await store.prepare();
    const first = await ask('lexicon', { language: 'en' });
    const { version } = (first as { value: { version: string } }).value;
    expect(version).not.toBe('');
    expect(await ask('lexicon', { language: 'en', have: version })).toMatchObject({
      value: { version, forms: null },
    });
  });

  it('says of a document only what everybody may know, where a page could look into the card', async () => {
    const database = freshDatabase();
    const { store, ask } = background(filesOf(bundle), database);
    await store.prepare();
    vi.stubGlobal('navigator', { locks: { request: (_: string, work: () => unknown) => work() } });
    const own = 'A/RES/70/9000';
    const file = new TextEncoder().encode(`symbol,title\n${own},Kestrel of the mission\n`);
    const facts = { id: 'ours', name: 'mission', version: '1', licence: '' };
    await installPack(database, facts, await prepare(chunks(file)));
    vi.unstubAllGlobals();
    expect(await ask('card', { ...card, id: own })).toMatchObject({
      value: { known: true, title: { text: 'Kestrel of the mission' }, sources: [{ name: 'mission' }] },
    });
    const shown = await ask('card', { ...card, id: own, publicOnly: true });
    expect(shown).toMatchObject({ ok: true, value: { known: false, title: null, sources: [] } });
    expect(JSON.stringify(shown)).not.toMatch(/Kestrel|mission/);
    expect(await ask('card', { ...card, publicOnly: true })).toMatchObject({
      value: { known: true, title: { text: 'Sample question 377' } },
    });
  });
});
