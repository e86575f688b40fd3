import { chromium, type BrowserContext } from 'playwright-core';
import type { LaunchOptions } from './options.ts';

/** What the browser would do on its own and a test has no use for. */
const QUIET = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--password-store=basic',
];

/** Opens Chromium with the extension in it; the caller closes the context. */
export async function openChromium(options: LaunchOptions): Promise<BrowserContext> {
  return chromium.launchPersistentContext(options.profile, {
    executablePath: options.executable,
    headless: false,
    viewport: options.headless ? { width: 1280, height: 900 } : null,
    ignoreDefaultArgs: ['--enable-automation'],
    args: chromiumArguments(options),
  });
}

/** What Chromium is started with, whoever starts it. */
export function chromiumArguments({ headless, extension, hosts }: LaunchOptions): string[] {
  const root = process.getuid?.() === 0;
  return [
    ...QUIET,
    ...(headless ? ['--headless=new', '--hide-scrollbars'] : []),
    ...(root ? ['--no-sandbox'] : []),
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    ...(hosts ? [`--host-resolver-rules=MAP * 127.0.0.1:${hosts.port}`, '--ignore-certificate-errors'] : []),
  ];
}
