import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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

/** A home of a user whose organisation set the policy. */
function managedHome(): string {
  const home = mkdtempSync(join(tmpdir(), 'rapporteur-home-'));
  onTestFinished(() => rmSync(home, { recursive: true, force: true }));
  const folder = join(home, '.mozilla', 'managed-storage');
  mkdirSync(folder, { recursive: true });
  const manifest = { name: ID, description: 'Settings of the organisation', type: 'storage', data: POLICY };
  writeFileSync(join(folder, `${ID}.json`), JSON.stringify(manifest));
  return home;
}

test('what an organisation set holds, and is shown as set by it', async ({ skip }) => {
  const { browser: name, extension } = inject('launch');
  if (name === 'chromium') return skip('Chromium reads policies from a folder of the whole machine only');
  const rig = await launchWith(extension, managedHome());
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
