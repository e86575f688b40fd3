import 'fake-indexeddb/auto';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { strToU8 } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import type { IndexDatabase } from '../../../lib/index/database.ts';
import { readShard } from '../../../lib/index/shards.ts';
import { RemoteTitles, type TitleWorker } from '../../../lib/packs/desk/remote-titles.ts';
import { startTitles, type TitleScope } from '../../../lib/packs/desk/titles-worker.ts';
import { installPack } from '../../../lib/packs/install.ts';
import { prepare } from '../../../lib/packs/prepare.ts';
import { freshDatabases } from './databases.ts';
import { chunks } from './support.ts';

const facts = { id: 'mine', name: 'My catalogue', version: '1', licence: '' };
const rows = strToU8(
  `symbol,title,draft\n${Array.from({ length: 4_000 }, (_, at) => `A/70/${at},Report ${at % 900} of ${at},A/70/L.${at}`).join('\n')}\n`,
);

const ports: MessagePort[] = [];
afterEach(() => ports.splice(0).forEach((port) => port.close()));

/** Another worker in this thread: what it is told and what it answers goes through a channel, as between threads. */
function otherWorker(
  start: (scope: TitleScope) => void = startTitles,
): TitleWorker & { terminated: boolean } {
  const { port1, port2 } = new MessageChannel();
  ports.push(port1, port2);
  const listening = (port: MessagePort) => (type: string, listener: (event: never) => void) => {
    if (type === 'message') port.on('message', (data: unknown) => listener({ data } as never));
  };
  start({ postMessage: (report) => port2.postMessage(report), addEventListener: listening(port2) });
  return {
    terminated: false,
    postMessage: (order) => port1.postMessage(order),
    addEventListener: listening(port1),
    terminate() {
      this.terminated = true;
    },
  };
}

/** All that is stored of the one pack. */
async function stored(database: IndexDatabase): Promise<unknown[]> {
  const shards = await database.shards.toArray();
  return shards.map(({ id: [, table, first], bytes }) => [table, first, readShard(bytes)]);
}

describe('titles that another worker takes', () => {
  const database = freshDatabases();

  it('are stored as those that are taken here', async () => {
    const [here, there] = [database(), database()];
    await installPack(here, facts, await prepare(chunks(rows, 10_000)));
    const worker = otherWorker();
    const titles = new RemoteTitles(worker);
    const shares: number[] = [];
    const installed = await installPack(there, facts, await prepare(chunks(rows, 10_000), { titles }), {
      onProgress: (share) => shares.push(share),
    });
    expect(installed).toMatchObject({ ok: true, value: { documents: 4_000 } });
    expect(await stored(there)).toEqual(await stored(here));
    expect(shares.at(-1)).toBe(1);
    titles.close();
    await expect.poll(() => worker.terminated).toBe(true);
  });

  it('are taken back when the import is cancelled', async () => {
    const index = database();
    const stop = new AbortController();
    const titles = new RemoteTitles(otherWorker());
    const prepared = await prepare(chunks(rows, 10_000), { titles });
    const onProgress = (): void => stop.abort();
    await expect(installPack(index, facts, prepared, { signal: stop.signal, onProgress })).rejects.toThrow();
    expect(await index.shards.count()).toBe(0);
    expect(await index.imports.count()).toBe(0);
  });

  it('fail the import where the other worker fails, and nothing is left', async () => {
    const index = database();
    const full = { report: 'fault', fault: { code: 'index-disk-full' } } as const;
    const worker = otherWorker((scope) =>
      scope.addEventListener('message', ({ data: { order } }) =>
        scope.postMessage(order === 'write' ? full : { report: 'taken' }),
      ),
    );
    const prepared = await prepare(chunks(rows, 10_000), { titles: new RemoteTitles(worker) });
    expect(await installPack(index, facts, prepared)).toMatchObject({
      ok: false,
      fault: { code: 'index-disk-full' },
    });
    expect(await index.shards.count()).toBe(0);
  });
});
