import type { InPage, TestPage } from './page.ts';
import type { TestHosts } from '../../tools/serve/server.ts';
import type { BrowserName } from '../../tools/browser/find.ts';
import type { BrowserWindow } from './firefox-window.ts';

/** A browser with the extension in it, and the hosts it sees. */
export interface Rig {
  readonly browser: BrowserName;
  readonly hosts: TestHosts;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly origin: string;
  /** The browser's own window, where a driver reaches it: in Firefox. */
  readonly window: BrowserWindow | null;
  /** Opens an empty tab. */
  newPage(): Promise<TestPage>;
  /** Opens a page of the extension (`library.html#x`) in a tab of its own. */
  openExtensionPage(path: string): Promise<TestPage>;
  /** Waits for a tab that something else opened, by a part of its address. */
  waitForPage(addressPart: string): Promise<TestPage>;
  /** Runs a function where the extension's API is: in the service worker, in Firefox in a bare page of the extension. */
  background<Value>(run: InPage<undefined, Value>): Promise<Value>;
  background<Argument, Value>(run: InPage<Argument, Value>, argument: Argument): Promise<Value>;
  /** Stops the background as the browser does after 30 s; the next message starts it again. */
  stopBackground(): Promise<void>;
  /** Takes every site back from the extension, as a user does in the browser's own settings. */
  withdrawSites(): Promise<void>;
  /** Lets the extension read a site, as a user does: in Chromium one that its manifest requires, and no other any more. */
  grantSite(site: string): Promise<void>;
  close(): Promise<void>;
}
