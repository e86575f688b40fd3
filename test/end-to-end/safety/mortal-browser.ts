import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Launch } from '../harness/provided.ts';
import { poll } from '../harness/poll.ts';
import { openChromium } from '../../tools/browser/chromium.ts';
import { FIREFOX_ORIGIN_ID, openFirefox } from '../../tools/browser/firefox.ts';
import { killTree } from './process-tree.ts';

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
  #life: { readonly running: Running; sender: Sender } | null = null;

  constructor(private readonly launch: Launch) {
    this.#profile = mkdtempSync(join(tmpdir(), `rapporteur-mortal-${launch.browser}-`));
  }

  /** Starts the browser on what its last life left. On a busy machine one may not come up: one more try, never more. */
  async start(): Promise<void> {
    const start = this.launch.browser === 'chromium' ? startChromium : startFirefox;
    const running = await start(this.launch, this.#profile).catch(() => start(this.launch, this.#profile));
    this.#life = { running, sender: await running.openSender() };
  }

  /** The tab that the test speaks through; another takes its place when it dies. */
  get sender(): Sender {
    return this.#living.sender;
  }

  set sender(next: Sender) {
    this.#living.sender = next;
  }

  openSender(): Promise<Sender> {
    return this.#living.running.openSender();
  }

  get killWorker(): Running['killWorker'] {
    return this.#living.running.killWorker;
  }

  /** Kills the browser and all its processes, and starts it again. */
  async restart(): Promise<void> {
    const { running } = this.#living;
    this.#life = null;
    await running.kill();
    await this.start();
  }

  async end(): Promise<void> {
    await this.#life?.running.close().catch(() => undefined);
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  get #living() {
    if (!this.#life) throw new Error('the browser is not running');
    return this.#life;
  }
}

/** Gives work a browser with a fresh profile, so that a test tried again finds nothing of the try before. */
export async function inMortalBrowser(
  launch: Launch,
  work: (mortal: MortalBrowser) => Promise<void>,
): Promise<void> {
  const mortal = new MortalBrowser(launch);
  try {
    await mortal.start();
    await work(mortal);
  } finally {
    await mortal.end();
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
      await killTree(pid);
      await gone;
    },
    close: () => context.close(),
  };
}

async function startFirefox({ executable, extension }: Launch, profile: string): Promise<Running> {
  const firefox = await openFirefox({ executable, extension, profile, headless: true });
  const process = firefox.process();
  if (process?.pid === undefined) throw new Error('Firefox has no process');
  const { pid } = process;
  forgetBackups(profile);
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
      const gone = new Promise((resolve) => process.once('exit', resolve));
      await killTree(pid);
      await gone;
    },
    close: () => firefox.close(),
  };
}

/**
 * The driver keeps copies of the profile's preferences and, some time after the browser's end, puts them back over the
 * current ones: in the middle of the next start. Without copies there is nothing to put back.
 */
function forgetBackups(profile: string): void {
  for (const name of ['user.js.puppeteer', 'prefs.js.puppeteer'])
    rmSync(join(profile, name), { force: true });
}
