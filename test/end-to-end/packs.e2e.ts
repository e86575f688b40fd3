import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { violations } from './face/axe.ts';
import { expect, test, type TestPage } from './harness/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-packs-'));

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const text = (page: TestPage, selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);

const press = (page: TestPage, selector: string) =>
  page.evaluate((wanted) => document.querySelector<HTMLElement>(wanted)?.click(), selector);

/** The card of a symbol, as every surface gets it. */
const ask = (page: TestPage, id: string) =>
  page.evaluate(
    (symbol) =>
      new Promise<string>((resolve) => {
        const request = { kind: 'symbol', id: symbol, language: 'en', interfaceLanguage: 'en' };
        const answer = (reply: unknown) => resolve(JSON.stringify(reply));
        const scope = globalThis as unknown as {
          browser?: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
          chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };
        };
        void (scope.browser ?? scope.chrome).runtime
          .sendMessage({ type: 'index.card', request })
          .then(answer);
      }),
    id,
  );

test('a catalogue is previewed, added, asked by the cards, and removed', async ({ rig }) => {
  const page = await rig.openExtensionPage('packs.html');
  await page.waitFor(() => document.querySelector('input[type=file]') !== null);
  await page.upload(
    'input[type=file]',
    file(
      'mountains.csv',
      'symbol,title,date\nE/ESCWA/SDPD/2006/3,Mountain paths of the region,2006\n,No symbol,2006\n',
    ),
  );
  await page.waitFor(() => document.querySelector('.packs-preview .packs-counts') !== null);
  expect(await text(page, '.packs-samples')).toContain('Mountain paths of the region');
  expect(await text(page, '.packs-problems tbody')).toContain('3');
  expect(await violations(page)).toEqual([]);
  await page.screenshot(`packs-preview-${rig.browser}`);

  await press(page, '.packs-actions .rp-button-primary');
  await page.waitFor(
    () =>
      document.querySelectorAll('.packs-row').length >= 1 && document.querySelector('.packs-drop') !== null,
  );
  expect(await text(page, '.packs-list')).toContain('mountains');
  expect(await ask(page, 'E/ESCWA/SDPD/2006/3')).toContain('Mountain paths of the region');

  await press(page, '.packs-row .rp-button');
  await page.waitFor(() => document.querySelector('dialog[open] .rp-button-danger') !== null);
  await press(page, 'dialog[open] .rp-button-danger');
  await page.waitFor(() => !document.querySelector('.packs-list')?.textContent.includes('mountains'));
  expect(await ask(page, 'E/ESCWA/SDPD/2006/3')).not.toContain('Mountain paths');
});

test('a file that is no catalogue is refused with what to do, and nothing changes', async ({ rig }) => {
  const page = await rig.openExtensionPage('packs.html');
  await page.waitFor(() => document.querySelector('input[type=file]') !== null);
  await page.upload('input[type=file]', file('bad.xml', '<!DOCTYPE x [<!ENTITY a "b">]><collection/>'));
  await page.waitFor(() => document.querySelector('.rp-notice-danger') !== null);
  expect(await text(page, '.rp-notice-danger')).toContain('DOCTYPE');
  await page.upload('input[type=file]', file('pets.csv', 'pet,food\ncat,fish\n'));
  await page.waitFor(() => document.querySelector('.packs-columns select') !== null);
  expect(await text(page, '.rp-notice-danger')).toContain('column');
});
