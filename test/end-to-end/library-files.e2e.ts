import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as v from 'valibot';
import { afterAll } from 'vitest';
import { readBackup, writeBackup } from '../../lib/highlights/backup/file.ts';
import type { SavedPack } from '../../lib/highlights/backup/packs.ts';
import { readRecords, writePack, type PackRecord } from '../../lib/packs/index.ts';
import { SettingsSchema } from '../../lib/settings/schema.ts';
import { sampleHighlight } from '../unit/highlights/sample.ts';
import { expect, test, type Rig, type TestPage } from './harness/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const annotation = (id: string, exact: string) => ({
  id,
  created: '2026-01-05T10:00:00Z',
  uri: 'https://undocs.org/en/A/RES/70/1',
  text: 'A note',
  tags: ['poverty'],
  document: { title: ['Transforming our world'] },
  target: [{ selector: exact ? [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }] : [] }],
});

/** Presses the first element that fits and whose text has the words, once it can be pressed. */
async function press(page: TestPage, selector: string, words = ''): Promise<void> {
  await page.waitFor(
    (wanted: { selector: string; words: string }) => {
      const all = [...document.querySelectorAll<HTMLElement>(wanted.selector)];
      const found = all.find(
        (element) => element.textContent.includes(wanted.words) && !element.matches(':disabled'),
      );
      found?.click();
      return found !== undefined;
    },
    { selector, words },
  );
}

const text = (page: TestPage, selector: string) =>
  page.evaluate(
    (wanted: string) => [...document.querySelectorAll(wanted)].map((element) => element.textContent),
    selector,
  );

test('a file of another tool is taken in after a report, line by line', async ({ rig }) => {
  const page = await rig.openExtensionPage('library.html');
  await press(page, '.library-head .rp-button', 'Import');
  const rows = [annotation('one', 'We are resolved to free the human race'), annotation('two', '')];
  await page.waitFor(() => document.querySelector('dialog[open] input[type=file]') != null);
  await page.upload(
    'dialog[open] input[type=file]',
    file('hypothesis.json', JSON.stringify([...rows, rows[0]])),
  );
  await page.waitFor(() => document.querySelectorAll('.report tr').length === 3);
  const outcomes = await text(page, '.report td:nth-child(2)');
  expect(new Set(outcomes).size).toBe(3);
  await page.screenshot('library-import');
  await press(page, 'dialog[open] .rp-dialog-actions .rp-button-primary');
  await page.waitFor(() => document.querySelectorAll('.excerpt').length === 1);
  expect(await text(page, '.excerpt-tag')).toEqual(['poverty']);
  await page.close();
});

/** A pack as a backup holds it. */
async function savedPack(): Promise<SavedPack> {
  async function* records(): AsyncGenerator<PackRecord> {
    const rows = Buffer.from('symbol,title\nE/ESCWA/SDPD/2006/3,Mountain paths of the region\n');
    for await (const item of readRecords(Readable.from([rows]))) if ('record' in item) yield item.record;
  }
  const facts = { id: 'mountains', version: '1' };
  const manifest = { ...facts, title: 'Mountains', licence: 'CC0', source: '', languages: [] };
  const chunks: Uint8Array[] = [];
  await writePack(manifest, records(), (chunk) => chunks.push(chunk));
  return { ...facts, name: 'Mountains', enabled: 1, precedence: 5, file: Buffer.concat(chunks) };
}

/** Whether the page of packs lists one of this name. */
async function listsPack(rig: Rig, name: string): Promise<boolean> {
  const page = await rig.openExtensionPage('packs.html');
  await page.waitFor(() => document.querySelector('.packs-list li') != null);
  const list = await text(page, '.packs-list');
  await page.close();
  return list.join().includes(name);
}

async function openBackup(page: TestPage): Promise<void> {
  await press(page, '.library-head .rp-button', 'Backup');
  await page.waitFor(() => document.querySelector('dialog[open] input[type=file]') != null);
}

/** Chooses a backup; done when it is shown what would change. */
async function chooseBackup(page: TestPage, path: string): Promise<void> {
  await page.upload('dialog[open] input[type=file]', path);
  await page.waitFor(() => {
    const counts = [...document.querySelectorAll('.preview tbody td:nth-child(3)')];
    return counts.length === 4 && counts.every(({ textContent }) => textContent !== '');
  });
}

test('a backup is shown before it is restored, merged or in place of all, with its packs, and taken back', async ({
  rig,
}) => {
  const page = await rig.openExtensionPage('library.html');
  await page.waitFor(() => document.querySelectorAll('.excerpt').length === 1);
  const contents = {
    made: '2026-02-03T04:05:06.000Z',
    settings: v.parse(SettingsSchema, { colourNames: { yellow: 'To quote' } }),
    highlights: [sampleHighlight(1), sampleHighlight(2)],
  };
  const backup = writeBackup({ ...contents, packs: [await savedPack()] });
  await openBackup(page);
  await page.screenshot('library-backup');
  await page.upload('dialog[open] input[type=file]', file('cut.zip', backup.slice(0, backup.length - 40)));
  await page.waitFor(() => document.querySelector('dialog[open] .rp-notice-danger') != null);
  await chooseBackup(page, file('whole.zip', backup));
  expect(await text(page, '.preview tbody td:nth-child(2)')).toEqual(['2', '0', '0', '1']);
  expect(await text(page, '.preview tbody td:nth-child(3)')).toEqual(['1', '0', '0', '0']);
  expect(await text(page, 'dialog[open] .rp-notice-danger')).toEqual([]);
  await page.screenshot('library-restore');
  await press(page, 'dialog[open] .dialog-row .rp-button:not(:disabled)', 'Merge');
  await page.waitFor(() => document.querySelectorAll('.excerpt').length === 3);
  await press(page, '.rp-toast .rp-button');
  await page.waitFor(() => document.querySelectorAll('.excerpt').length === 1);
  expect(await listsPack(rig, 'Mountains')).toBe(true);

  await openBackup(page);
  await chooseBackup(page, file('without-packs.zip', writeBackup({ ...contents, packs: [] })));
  expect(await text(page, '.preview tbody td:nth-child(3)')).toEqual(['0', '0', '0', '1']);
  await press(page, 'dialog[open] .rp-button-danger:not(:disabled)');
  await page.waitFor(() => document.querySelectorAll('.excerpt').length === 2);
  expect(await listsPack(rig, 'Mountains')).toBe(false);
  await page.close();
});

test('a copy made before an update is listed, restored and deleted', async ({ rig }) => {
  const page = await rig.openExtensionPage('library.html');
  await page.waitFor(() => document.querySelectorAll('.excerpt').length === 2);
  await page.evaluate(
    (highlight: unknown) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('rapporteur-highlights');
        opening.onerror = () => reject(new Error('no database'));
        opening.onsuccess = () => {
          const kept = opening.result.transaction('copies', 'readwrite');
          kept.objectStore('copies').add({ version: 1, at: Date.UTC(2025, 0, 2), highlights: [highlight] });
          kept.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    sampleHighlight(7),
  );
  await press(page, '.library-head .rp-button', 'Backup');
  await press(page, '.copies .rp-button');
  await page.waitFor(() => document.querySelectorAll('.preview tbody td:nth-child(3)').length === 4);
  expect(await text(page, '.preview tbody td:nth-child(2)')).toEqual(['1', '0', '0', '2']);
  await press(page, 'dialog[open] .rp-button:not(:disabled)', 'Merge');
  await page.waitFor(() => document.querySelectorAll('.excerpt').length === 3);
  await press(page, '.library-head .rp-button', 'Backup');
  await press(page, '.copies .rp-icon-button:last-child');
  await page.waitFor(() => document.querySelector('.copies') == null);
  await page.close();
});

test('a scheduled backup goes into the downloads folder after a change', async ({ rig }) => {
  const page = await rig.openExtensionPage('options.html#storage');
  await page.waitFor(() => document.querySelectorAll('.backup-schedule input').length === 3);
  // A browser gives permissions only to a hand.
  const [x, y] = await page.evaluate(() => {
    const choice = document.querySelectorAll('.backup-schedule label')[1];
    choice?.scrollIntoView({ block: 'center' });
    const box = choice?.getBoundingClientRect();
    return [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2] as const;
  });
  await page.click(x, y);
  await page.waitFor(async () =>
    JSON.stringify(await browser.storage.local.get('backup-schedule')).includes('"day"'),
  );
  await page.evaluate(
    (highlight: unknown) =>
      browser.runtime.sendMessage({
        type: 'highlights.add',
        request: { action: 'scheduled', highlights: [highlight] },
      }),
    sampleHighlight(9),
  );
  const path = await page.waitFor(async () => {
    const [item] = await browser.downloads.search({ state: 'complete' });
    return item?.filename ?? '';
  });
  const saved = readBackup(readFileSync(path));
  expect(saved.ok && saved.value.highlights.map(({ id }) => id)).toContain('highlight-9');
  await page.waitFor(() => document.querySelector('.backup-schedule p.rp-muted')?.textContent.includes('20'));
  await page.screenshot('options-backup');
  await page.close();
});
