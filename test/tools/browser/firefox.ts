import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { LaunchOptions } from './options.ts';

/** The extension's id in Firefox (wxt manifest), and the address that the tests give it there. */
const FIREFOX_ID = 'rapporteur@rapporteur.example';
export const FIREFOX_ORIGIN_ID = '6f0c7f52-5f7e-4f0e-9a67-3d2f5b1f8c11';

/** Opens Firefox with the extension in it; the caller closes the browser. */
export async function openFirefox(options: LaunchOptions): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    userDataDir: options.profile,
    headless: options.headless,
    ...(options.home === undefined ? {} : { env: { ...process.env, HOME: options.home } }),
    acceptInsecureCerts: options.hosts !== undefined,
    defaultViewport: { width: 1280, height: 900 },
    // Lets a test open the extension's own pages; an ordinary remote session may not go there.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_ORIGIN_ID }),
      // What the extension downloads stays in the profile.
      'browser.download.folderList': 2,
      'browser.download.dir': join(options.profile, 'downloads'),
      // The browser's question for a site cannot be pressed from outside: in a test it is taken for granted.
      ...(options.hosts ? { 'extensions.webextOptionalPermissionPrompts': false } : {}),
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      'dom.push.connection.enabled': false,
      'network.captive-portal-service.enabled': false,
      'network.connectivity-service.enabled': false,
      ...(options.hosts
        ? {
            'network.dns.forceResolve': '127.0.0.1',
            'network.dns.disableIPv6': true,
            'network.socket.forcePort': `443=${options.hosts.port};80=${options.hosts.port}`,
          }
        : {}),
    },
  });
  try {
    await browser.installExtension(options.extension);
    return browser;
  } catch (thrown) {
    await browser.close().catch(() => undefined);
    throw thrown;
  }
}
