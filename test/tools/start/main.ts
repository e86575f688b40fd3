import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openChromium } from '../browser/chromium.ts';
import { findOrInstall } from '../browser/find.ts';
import { build } from '../build/build.ts';
import { startHosts } from '../serve/server.ts';
import { report } from './report.ts';
import { serveTarget } from './serve.ts';
import { readTarget, UnusableTarget, type Target } from './target.ts';

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

function targetOf(argument: string | undefined): Target {
  try {
    return readTarget(argument, process.env.INIT_CWD ?? process.cwd());
  } catch (thrown) {
    if (thrown instanceof UnusableTarget) stop(thrown.message);
    throw thrown;
  }
}

/** Milliseconds after which the first page of the extension's own is one that the person opened. */
const WELCOME_MS = 20_000;
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY);

const target = targetOf(process.argv[2]);
const executable =
  findOrInstall('chromium') ??
  stop(
    'No Chromium was found, and none could be installed. Install Chromium (on Debian: apt-get install chromium), or ' +
      'name its executable in the environment variable CHROMIUM.',
  );
console.log('Building …');
const extension = await build('chrome', { test: false }).catch((thrown: unknown) =>
  stop(`The extension could not be built.\n${thrown instanceof Error ? thrown.message : String(thrown)}`),
);
// An address that a person gave is opened as any browser would: real names, real certificates.
const hosts = target.kind === 'address' ? null : await startHosts();
const language = /^(?:ar|zh|en|fr|ru|es)/.exec(Intl.DateTimeFormat().resolvedOptions().locale)?.[0] ?? 'en';
const address = hosts ? serveTarget(hosts, target, language) : target.kind === 'address' ? target.url : '';
// With a display the profile is kept, and with it what the reader highlighted the last time.
const profile = hasDisplay
  ? join(process.cwd(), '.cache', 'profile')
  : mkdtempSync(join(tmpdir(), 'rapporteur-start-'));

const context = await openChromium({
  executable,
  extension,
  profile,
  headless: !hasDisplay,
  ...(hosts ? { hosts } : {}),
});
const tab = context.pages()[0] ?? (await context.newPage());
console.log(`Opening ${address}`);
if (hasDisplay) {
  console.log('Close the browser to end.');
  const closed = new Promise((resolve) => context.once('close', resolve));
  // A new profile is welcomed in a tab of its own, which may come late: what was asked for stays in front of it.
  void context
    .waitForEvent('page', { predicate: (page) => page.url().endsWith('/welcome.html'), timeout: WELCOME_MS })
    .then(() => tab.bringToFront())
    .catch(() => undefined);
  await tab.goto(address).catch((thrown: unknown) => console.error(String(thrown)));
  await closed;
} else {
  try {
    await report(context, tab, address);
  } catch (thrown) {
    const [why = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n');
    console.error(
      `${address} could not be shown (${why}). Check the address and the network, then try again.`,
    );
    process.exitCode = 1;
  }
  await context.close();
  rmSync(profile, { recursive: true, force: true });
}
await hosts?.close();
