import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, test } from 'vitest';
import { expect, inject, launchWith, markCounts, waitForMarks } from './harness/index.ts';
import { page } from './pages/index.ts';

const ID = 'rapporteur@rapporteur.example';
/** What docs/managed.md says to put there. */
const POLICY = {
  locked: { markTerms: false, keepDocuments: false },
  defaults: { interfaceLanguage: 'fr' },
  sites: { off: ['news.un.org'] },
  offers: { sites: ['intranet.example.org'] },
};

/** Where Chromium reads policies, for everybody on the machine. */
const CHROMIUM_FOLDER = '/etc/chromium';
/** Lays the folder `$0` over Chromium's for the one program that is started here: nothing on the machine changes. */
const UNDER_POLICY = `mount --bind "$0" ${CHROMIUM_FOLDER} && exec "$@"`;
const APART = ['--user', '--map-root-user', '--mount', 'sh', '-c', UNDER_POLICY];

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-managed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A home of a user whose organisation set the policy. */
function managedHome(): string {
  const home = temporaryFolder();
  const folder = join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: ID, description: 'Settings of the organisation', type: 'storage', data: POLICY };
  writeFileSync(join(folder, `${ID}.json`), JSON.stringify(manifest));
  return home;
}

/** What Chromium calls an unpacked extension: half the hash of its path, in the letters from a to p. */
const idOf = (path: string): string =>
  createHash('sha256')
    .update(path)
    .digest('hex')
    .slice(0, 32)
    .replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 16)));

/** A program that starts Chromium where the policy is; null where a mount of one's own is not allowed. */
function managedChromium(executable: string, extension: string): string | null {
  const folder = temporaryFolder();
  if (!existsSync(CHROMIUM_FOLDER)) return null;
  if (spawnSync('unshare', [...APART, folder, 'true']).status !== 0) return null;
  mkdirSync(join(folder, 'policies', 'managed'), { recursive: true });
  const policy = { '3rdparty': { extensions: { [idOf(extension)]: POLICY } } };
  writeFileSync(join(folder, 'policies', 'managed', 'organisation.json'), JSON.stringify(policy));
  const quoted = [...APART, folder, executable].map((word) => `'${word}'`).join(' ');
  const program = join(folder, 'chromium');
  // To itself it runs as root, for whom it has no sandbox.
  writeFileSync(program, `#!/bin/sh\nexec unshare ${quoted} --no-sandbox "$@"\n`, { mode: 0o755 });
  return program;
}

test('what an organisation set holds, and is shown as set by it', async ({ skip }) => {
  const { browser: name, extension, executable: installed } = inject('launch');
  const executable = name === 'chromium' ? managedChromium(installed, extension) : installed;
  if (executable === null)
    return skip(`this machine lets nobody lay a folder over ${CHROMIUM_FOLDER}, or has none`);
  const rig = await launchWith(extension, name === 'chromium' ? { executable } : { home: managedHome() });
  onTestFinished(() => rig.close());
  for (const host of ['www', 'news']) rig.hosts.serve(`https://${host}.un.org/en/managed`, page('prose'));

  const marked = await rig.newPage();
  await marked.goto('https://www.un.org/en/managed');
  await waitForMarks(marked, 7, 'reference');
  expect(Object.keys(await markCounts(marked)).filter((mark) => mark.includes('term'))).toEqual([]);

  const options = await rig.openExtensionPage('options.html');
  const locked = await options.waitFor(() => {
    const all = [...document.querySelectorAll<HTMLFieldSetElement>('fieldset[data-managed]:disabled')];
    const offered = document.body.textContent.includes('intranet.example.org');
    return all.length > 0 && offered ? all.map(({ dataset }) => dataset.managed) : null;
  });
  expect(locked).toEqual(expect.arrayContaining(['keepDocuments', 'news.un.org']));
  expect(await options.evaluate(() => document.documentElement.lang)).toBe('fr');

  const off = await rig.newPage();
  await off.goto('https://news.un.org/en/managed');
  // The popup's own question: the page answers, and is off.
  const state = await options.waitFor(async () => {
    const [tab] = await browser.tabs.query({ url: 'https://news.un.org/*' });
    if (tab?.id === undefined) return null;
    const ask = { type: 'page.state', request: {} };
    return browser.tabs.sendMessage<object, { value: { on: boolean } }>(tab.id, ask).catch(() => null);
  });
  expect(state?.value.on).toBe(false);
  expect(await markCounts(off)).toEqual({});
});
