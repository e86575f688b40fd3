import { describe, expect, it } from 'vitest';
import { manifestFor } from '../../../lib/hosts/manifest.ts';
import { sources } from './sources.ts';

/** What in the code needs each permission; who takes the last of it out takes the permission out too. */
const USES: Readonly<Record<string, RegExp>> = {
  storage: /storage\.(?:local|session|managed)\b/,
  unlimitedStorage: /extends Dexie\b/,
  contextMenus: /browser\.contextMenus\.create\b/,
  scripting: /browser\.scripting\.executeScript\b/,
  // The popup learns by it where it stands, and so which site it could add.
  activeTab: /tabs\.query\(\{ active: true, currentWindow: true \}\)/,
  webRequest: /browser\.webRequest\.onErrorOccurred\b/,
  webRequestBlocking: /WebRequest\.BlockingResponse\b/,
  declarativeNetRequestWithHostAccess: /chrome\?\.declarativeNetRequest\b/,
  downloads: /browser\.downloads\.download\b/,
  offscreen: /chrome\.offscreen\b/,
};

const code = sources(/\.tsx?$/, ['entrypoints', 'components', 'lib']).filter(
  ({ path }) => path !== 'lib/hosts/manifest.ts',
);

describe.each(['chrome', 'firefox'])('the manifest of %s', (browser) => {
  const { permissions, optional_permissions: optional = [] } = manifestFor(browser);
  it.each([...permissions, ...optional])('asks for %s because something uses it', (name) => {
    const use = USES[name];
    expect(use).toBeDefined();
    expect(code.some(({ text }) => use?.test(text))).toBe(true);
  });
});
