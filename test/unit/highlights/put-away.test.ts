import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ADDRESS_ASKED, addressOfLeft, putAway } from '../../../lib/highlights/backup/put-away.ts';

type Follow = (change: object) => void;

const { downloads, messages } = vi.hoisted(() => ({
  downloads: {
    begun: [] as object[],
    followers: new Set<Follow>(),
    /** What the browser says of the download when asked. */
    item: null as object | null,
    refused: null as Error | null,
  },
  messages: { answer: (message: unknown): unknown => message },
}));

vi.mock('webextension-polyfill', () => ({
  default: {
    runtime: { sendMessage: (message: unknown) => Promise.resolve(messages.answer(message)) },
    downloads: {
      download: (asked: object) => {
        if (downloads.refused) return Promise.reject(downloads.refused);
        downloads.begun.push(asked);
        return Promise.resolve(7);
      },
      search: () => Promise.resolve(downloads.item ? [downloads.item] : []),
      onChanged: {
        addListener: (follow: Follow) => downloads.followers.add(follow),
        removeListener: (follow: Follow) => downloads.followers.delete(follow),
      },
    },
  },
}));

const tell = (change: object) => downloads.followers.forEach((follow) => follow(change));
const settle = () => new Promise((resolve) => setTimeout(resolve, 5));
const bytes = new Uint8Array([80, 75, 5, 6]);

/** Begins to put a file away; says how it ended, as far as it did. */
async function begin() {
  let end = 'waiting';
  const done = putAway('Rapporteur/a.zip', bytes).then(
    () => (end = 'done'),
    (thrown: unknown) => (end = String(thrown)),
  );
  await settle();
  return { done, end: () => end };
}

beforeEach(() => {
  Object.assign(downloads, { begun: [], item: null, refused: null });
  downloads.followers.clear();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('a file put away where the background can give it an address', () => {
  const addresses = new Map<string, Blob>();
  beforeEach(() => {
    addresses.clear();
    vi.spyOn(URL, 'createObjectURL').mockImplementation((file) => {
      addresses.set('blob:1', file as Blob);
      return 'blob:1';
    });
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void addresses.delete(address));
  });

  it('is downloaded over one of its name, without a question, and keeps its address until the end', async () => {
    const { done, end } = await begin();
    expect(downloads.begun).toEqual([
      { url: 'blob:1', filename: 'Rapporteur/a.zip', conflictAction: 'overwrite', saveAs: false },
    ]);
    expect(new Uint8Array((await addresses.get('blob:1')?.arrayBuffer()) ?? [])).toEqual(bytes);
    tell({ id: 8, state: { current: 'complete' } });
    tell({ id: 7, filename: { current: 'a.zip' } });
    tell({ id: 7, state: { current: 'in_progress' } });
    await settle();
    expect([end(), addresses.size]).toEqual(['waiting', 1]);
    tell({ id: 7, state: { current: 'complete' } });
    await done;
    expect([end(), addresses.size, downloads.followers.size]).toEqual(['done', 0, 0]);
  });

  it('is there where the download had ended before anybody asked', async () => {
    downloads.item = { state: 'complete' };
    expect((await begin()).end()).toBe('done');
  });

  it.each([
    [
      'in the end',
      () => tell({ id: 7, state: { current: 'interrupted' }, error: { current: 'FILE_NO_SPACE' } }),
    ],
    ['at once', () => Object.assign(downloads, { item: { state: 'interrupted', error: 'FILE_NO_SPACE' } })],
    ['before it begins', () => Object.assign(downloads, { refused: new Error('FILE_NO_SPACE') })],
  ])('fails where the browser interrupts it %s, and leaves no address behind', async (when, interrupt) => {
    if (when !== 'in the end') interrupt();
    const { done, end } = await begin();
    if (when === 'in the end') interrupt();
    await done;
    expect(end()).toBe('Error: FILE_NO_SPACE');
    expect(addresses.size).toBe(0);
  });

  it('fails though the browser does not say why', async () => {
    const { done, end } = await begin();
    tell({ id: 7, state: { current: 'interrupted' } });
    await done;
    expect(end()).toBe('Error: the download was interrupted');
  });
});

describe('a file put away by a worker, which can give no address', () => {
  const cached = new Map<string, Response>();
  let open: boolean;

  beforeEach(() => {
    cached.clear();
    open = false;
    vi.stubGlobal('URL', class extends URL {});
    Object.defineProperty(URL, 'createObjectURL', { value: undefined, configurable: true });
    vi.stubGlobal('caches', {
      open: () =>
        Promise.resolve({
          put: (place: string, response: Response) => Promise.resolve(cached.set(place, response)),
          match: (place: string) => Promise.resolve(cached.get(place)),
        }),
      delete: (name: string) => {
        if (name === 'backup') cached.clear();
        return Promise.resolve(true);
      },
    });
    vi.stubGlobal('chrome', {
      offscreen: {
        createDocument: ({ url, reasons }: { url: string; reasons: string[] }) => {
          open = url === 'backup.html' && reasons.join() === 'BLOBS';
          return Promise.resolve();
        },
        closeDocument: () => Promise.resolve((open = false)),
      },
    });
    messages.answer = (message) =>
      open && (message as { type: string }).type === ADDRESS_ASKED ? { address: 'blob:2' } : undefined;
  });

  it('is left for a page that gives it one, and nothing of it stays', async () => {
    const { done, end } = await begin();
    expect([open, cached.size]).toEqual([true, 1]);
    expect(downloads.begun).toMatchObject([{ url: 'blob:2', filename: 'Rapporteur/a.zip' }]);
    tell({ id: 7, state: { current: 'complete' } });
    await done;
    expect([end(), open, cached.size]).toEqual(['done', false, 0]);
  });

  it('leaves nothing where the page gives none, or the download fails', async () => {
    messages.answer = () => ({ address: 5 });
    const silent = await begin();
    await silent.done;
    expect(silent.end()).toMatch('ValiError');
    expect([open, cached.size]).toEqual([false, 0]);
    messages.answer = () => ({ address: 'blob:2' });
    downloads.refused = new Error('denied');
    const denied = await begin();
    await denied.done;
    expect([denied.end(), open, cached.size]).toEqual(['Error: denied', false, 0]);
  });

  it('fails where the browser has no such page', async () => {
    vi.stubGlobal('chrome', {});
    const { done, end } = await begin();
    await done;
    expect(end()).toBe('Error: no page can give the file an address');
  });

  it('has its address from the page, which finds what was left', async () => {
    await expect(addressOfLeft()).rejects.toThrow('no file was left');
    const { done } = await begin();
    const given: Blob[] = [];
    Object.defineProperty(URL, 'createObjectURL', {
      value: (file: Blob) => {
        given.push(file);
        return 'blob:3';
      },
    });
    expect(await addressOfLeft()).toEqual({ address: 'blob:3' });
    expect(new Uint8Array((await given[0]?.arrayBuffer()) ?? [])).toEqual(bytes);
    tell({ id: 7, state: { current: 'complete' } });
    await done;
  });
});
