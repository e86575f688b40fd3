import type { IndexDatabase } from '../../index/database.ts';
import type { Titles } from '../build/titles.ts';
import { Failed } from '../faults.ts';
import type { WriteOptions, Written } from '../write-shards.ts';
import type { TitleOrder, TitleReport } from './title-messages.ts';

/** A worker that runs {@link startTitles}, as much of it as is used. */
export interface TitleWorker {
  postMessage(order: TitleOrder): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<TitleReport>) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

/** Strings sent together: some thousand titles. */
const SENT_TOGETHER = 3_000;
/** Messages that the other worker may be behind. */
const MOST_BEHIND = 8;

/** Has another worker take the titles, so that two processors share an import. */
export class RemoteTitles implements Titles {
  private batch: string[] = [];
  private behind = 0;
  private fault: Failed | null = null;
  private written: Written | null = null;
  private stopped = false;
  private onProgress: (share: number) => void = () => undefined;
  private wake: () => void = () => undefined;

  constructor(private readonly worker: TitleWorker) {
    worker.addEventListener('message', ({ data }) => this.hear(data));
    worker.addEventListener('error', () =>
      this.hear({ report: 'fault', fault: { code: 'index-import-failed' } }),
    );
  }

  add(text: string, language: string, bearer: string): void {
    this.batch.push(text, language, bearer);
    if (this.batch.length >= SENT_TOGETHER) this.send();
  }

  async settled(): Promise<void> {
    await this.until(() => this.behind <= MOST_BEHIND);
  }

  async write(database: IndexDatabase, generation: string, options: WriteOptions): Promise<Written> {
    const { signal } = options;
    this.onProgress = (share) => options.onProgress?.(share);
    const onAbort = (): void => this.worker.postMessage({ order: 'stop' });
    signal?.addEventListener('abort', onAbort, { once: true });
    try {
      signal?.throwIfAborted();
      this.send();
      this.worker.postMessage({ order: 'write', database: database.name, generation });
      await this.until(() => this.written !== null || this.stopped);
      signal?.throwIfAborted();
      if (!this.written) throw new Failed({ code: 'index-import-failed', detail: 'the titles were stopped' });
      return this.written;
    } finally {
      signal?.removeEventListener('abort', onAbort);
    }
  }

  /** Ends the other worker; call it when nothing is written any more. */
  close(): void {
    this.worker.postMessage({ order: 'stop' });
    this.until(() => this.stopped).then(
      () => this.worker.terminate(),
      () => this.worker.terminate(),
    );
  }

  private send(): void {
    if (this.batch.length === 0) return;
    this.worker.postMessage({ order: 'add', titles: this.batch });
    this.behind++;
    this.batch = [];
  }

  private hear(report: TitleReport): void {
    if (report.report === 'taken') this.behind--;
    else if (report.report === 'writing') this.onProgress(report.share);
    else if (report.report === 'written') this.written = report.written;
    else if (report.report === 'stopped') this.stopped = true;
    else this.fault ??= new Failed(report.fault);
    this.wake();
  }

  private async until(done: () => boolean): Promise<void> {
    for (;;) {
      if (done()) return;
      if (this.fault) throw this.fault;
      await new Promise<void>((resolve) => (this.wake = resolve));
    }
  }
}
