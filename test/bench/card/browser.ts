import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { TargetType, type Page } from 'puppeteer-core';
import { chromiumArguments } from '../../tools/browser/chromium.ts';
import { findBrowser } from '../../tools/browser/find.ts';
import { startHosts, type TestHosts } from '../../tools/serve/server.ts';

/** A Chromium whose worker of the background is left alone until it is stopped. */
export interface MeasuredBrowser {
  readonly hosts: TestHosts;
  /** `chrome-extension://…` */
  readonly origin: string;
  open(): Promise<Page>;
  /** Stops the worker, as the browser does when it has had nothing to do; done when it is gone. */
  readonly stopWorker: () => Promise<void>;
  close(): Promise<void>;
}

const POLL_MS = 5;

/**
 * Starts Chromium with the extension. Not by Playwright: its tools stay with every worker, and a worker that is watched
 * so starts late or, once it was stopped, never.
 */
export async function openMeasured(extension: string): Promise<MeasuredBrowser> {
  const executable = findBrowser('chromium');
  if (executable === null) throw new Error('there is no Chromium to measure in');
  const hosts = await startHosts();
  const profile = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'));
  const browser = await puppeteer.launch({
    executablePath: executable,
    defaultViewport: { width: 1280, height: 900 },
    ignoreDefaultArgs: true,
    waitForInitialPage: false,
    targetFilter: (target) => target.type() !== TargetType.SERVICE_WORKER,
    args: [
      ...chromiumArguments({ executable, extension, profile, headless: true, hosts }),
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
    ],
  });
  const session = await browser.target().createCDPSession();
  const worker = async () =>
    (await session.send('Target.getTargets')).targetInfos.find(({ type }) => type === 'service_worker');
  const pause = () => new Promise((resolve) => setTimeout(resolve, POLL_MS));
  let started = await worker();
  while (!started) {
    await pause();
    started = await worker();
  }
  return {
    hosts,
    origin: started.url.replace(/(\/\/[^/]+).*/, '$1'),
    open: () => browser.newPage(),
    async stopWorker() {
      const running = await worker();
      if (!running) return;
      await session.send('Target.closeTarget', { targetId: running.targetId });
      while (await worker()) await pause();
    },
    async close() {
      await browser.close();
      await hosts.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
