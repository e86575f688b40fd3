import { onTestFinished, vi } from 'vitest';
import type { Order, Report } from '../../../lib/packs/desk/messages.ts';
import type { TitleWorker } from '../../../lib/packs/desk/remote-titles.ts';
import type { TitleOrder, TitleReport } from '../../../lib/packs/desk/title-messages.ts';
import { startTitles } from '../../../lib/packs/desk/titles-worker.ts';
import { startDesk } from '../../../lib/packs/desk/worker.ts';

type Named<Name extends Report['report']> = Extract<Report, { readonly report: Name }>;

/** A page with its worker. */
export interface Page {
  /** Sends an order and gives the first such report that follows; fails with a fault that was not asked for. */
  ask<Name extends Report['report']>(order: Order, until: Name): Promise<Named<Name>>;
}

/** Two ends that send to one another, each message after what runs now. */
function channel<Sent>() {
  const listeners = new Set<(event: MessageEvent<Sent>) => void>();
  return {
    send: (data: Sent) =>
      void setTimeout(() => {
        for (const listener of listeners) listener(new MessageEvent('message', { data }));
      }),
    listen: (listener: (event: MessageEvent<Sent>) => void) => void listeners.add(listener),
    end: () => listeners.clear(),
  };
}

function titlesWorker(): TitleWorker {
  const orders = channel<TitleOrder>();
  const reports = channel<TitleReport>();
  startTitles({ postMessage: reports.send, addEventListener: (_, listener) => orders.listen(listener) });
  return {
    postMessage: orders.send,
    addEventListener(type: string, listener: (event: MessageEvent<TitleReport>) => void) {
      if (type === 'message') reports.listen(listener);
    },
    terminate: orders.end,
  };
}

/** Starts the worker of a page of packs in this thread. */
export function openDesk(): Page {
  const orders = channel<Order>();
  const reports = channel<Report>();
  startDesk(
    { postMessage: reports.send, addEventListener: (_, listener) => orders.listen(listener) },
    titlesWorker,
  );
  onTestFinished(orders.end);
  return {
    ask: <Name extends Report['report']>(order: Order, until: Name) =>
      new Promise<Named<Name>>((resolve, reject) => {
        const isWanted = (report: Report): report is Named<Name> => report.report === until;
        reports.listen(({ data }) => {
          if (isWanted(data)) resolve(data);
          else if (data.report === 'fault') reject(new Error(data.fault.code, { cause: data.fault }));
        });
        orders.send(order);
      }),
  };
}

/** Locks as a browser has them, of this thread alone. */
export function stubLocks(): void {
  const held = new Map<string, Promise<unknown>>();
  const request = async (
    name: string,
    { signal, ifAvailable = false }: { readonly signal?: AbortSignal; readonly ifAvailable?: boolean },
    work: (lock: object | null) => Promise<unknown>,
  ): Promise<unknown> => {
    const before = held.get(name);
    if (before && ifAvailable) return work(null);
    const done = (async () => {
      await before;
      signal?.throwIfAborted();
      return work({});
    })();
    const over = done.then(
      () => undefined,
      () => undefined,
    );
    held.set(name, over);
    void over.then(() => held.get(name) === over && held.delete(name));
    if (!signal) return done;
    return Promise.race([
      done,
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    ]);
  };
  vi.stubGlobal('navigator', { locks: { request } });
}
