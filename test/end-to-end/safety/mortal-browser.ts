import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Launch } from '../harness/provided.ts';
import { poll } from '../harness/poll.ts';
import { openChromium } from '../../tools/browser/chromium.ts';
import { FIREFOX_ORIGIN_ID, openFirefox } from '../../tools/browser/firefox.ts';

/** A tab of the extension that sends messages to the background. */
export interface Sender {
  send(message: unknown): Promise<unknown>;
  /** Runs a function in the tab: it sees nothing but its argument. */
  run<Argument, Value>(work: (argument: Argument) => Promise<Value>, argument: Argument): Promise<Value>;
  close(): Promise<void>;
}

/** A browser that runs the extension, at one moment of its life. */
interface Running {
  openSender(): Promise<Sender>;
  /** Stops the background at once; null where the browser offers no way. */
  readonly killWorker: (() => Promise<void>) | null;
  /** Ends the process as a power cut does: nothing is told, nothing is written any more. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** A page of the extension's origin that runs nothing by itself. */
const PLAIN_PAGE = 'background.js';

const sendHere = (message: unknown): Promise<unknown> => browser.runtime.sendMessage(message);

/** A browser on one profile that can be killed and started again. */
export class MortalBrowser {
  readonly #profile: string;
  #running: Running | null = null;

  constructor(private readonly launch: Launch) {
    this.#profile = mkdtempSync(join(tmpdir(), `rapporteur-mortal-${launch.browser}-`));
  }

  async start(): Promise<void> {
    const start = this.launch.browser === 'chromium' ? startChromium : startFirefox;
    this.#running = await start(this.launch, this.#profile);
  }

  get running(): Running {
    if (!this.#running) throw new Error('the browser is not running');
    return this.#running;
  }

  async kill(): Promise<void> {
    await this.running.kill();
    this.#running = null;
  }

  async end(): Promise<void> {
    await this.#running?.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }
}

async function startChromium({ executable, extension }: Launch, profile: string): Promise<Running> {
  const context = await openChromium({ executable, extension, profile, headless: true });
  const worker = await poll('the service worker', () => Promise.resolve(context.serviceWorkers()[0]));
  const address = new URL(PLAIN_PAGE, worker?.url()).href;
  // Chromium locks a profile by a link that names the machine and its process.
  const pid = Number(/-(\d+)$/.exec(readlinkSync(join(profile, 'SingletonLock')))?.[1]);
  const openPage = async () => {
    const page = await context.newPage();
    await page.goto(address);
    return page;
  };
  const session = await context.newCDPSession(await openPage());
  await session.send('ServiceWorker.enable');
  return {
    async openSender() {
      const page = await openPage();
      return {
        send: (message) => page.evaluate(sendHere, message),
        run: (work, argument) => page.evaluate(work as never, argument as never),
        close: () => page.close(),
      };
    },
    async killWorker() {
      await session.send('ServiceWorker.stopAllWorkers');
    },
    async kill() {
      const gone = new Promise((resolve) => context.once('close', resolve));
      process.kill(pid, 'SIGKILL');
      await gone;
    },
    close: () => context.close(),
  };
}

async function startFirefox({ executable, extension }: Launch, profile: string): Promise<Running> {
  const firefox = await openFirefox({ executable, extension, profile, headless: true });
  const address = `moz-extension://${FIREFOX_ORIGIN_ID}/${PLAIN_PAGE}`;
  return {
    async openSender() {
      const page = await firefox.newPage();
      // The remote session never reports the load of an extension page: it is asked of the page itself.
      void page.goto(address).catch(() => undefined);
      await poll(address, () =>
        page.evaluate((wanted) => location.href === wanted && document.readyState === 'complete', address),
      );
      return {
        send: (message) => page.evaluate(sendHere, message),
        run: (work, argument) => page.evaluate(work as never, argument as never),
        close: () => page.close(),
      };
    },
    killWorker: null,
    async kill() {
      const process = firefox.process();
      const gone = new Promise((resolve) => process?.once('exit', resolve));
      process?.kill('SIGKILL');
      await gone;
    },
    close: () => firefox.close(),
  };
}
