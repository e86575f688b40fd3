import { strToU8, zipSync } from 'fflate';
import { violations } from './face/axe.ts';
import { expect, test, type TestPage } from './harness/index.ts';
import { ask, file, press, text } from './helpers/packs.ts';

/** Files that lie on the disk while a catalogue is read. */
const putAside = (page: TestPage) =>
  page.evaluate(async () => {
    const folder = await (
      await navigator.storage.getDirectory()
    ).getDirectoryHandle('pack-scratch', {
      create: true,
    });
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    return names.length;
  });

test('a catalogue is previewed, added, asked by the cards, and removed', async ({ rig }) => {
  const page = await rig.openExtensionPage('packs.html');
  await page.waitFor(() => document.querySelector('input[type=file]') !== null);
  const before = await putAside(page);
  await page.upload(
    'input[type=file]',
    file(
      'mountains.csv',
      'symbol,title,date\nE/ESCWA/SDPD/2006/3,Mountain paths of the region,2006\n,No symbol,2006\n',
    ),
  );
  await page.waitFor(() => document.querySelector('.packs-preview .packs-counts') !== null);
  await page.waitFor(() => document.activeElement?.matches('.packs-preview h2'));
  expect(await text(page, '.packs-samples')).toContain('Mountain paths of the region');
  expect(await text(page, '.packs-problems tbody')).toContain('3');
  expect(await violations(page)).toEqual([]);
  await page.screenshot(`packs-preview-${rig.browser}`);
  expect(await putAside(page)).toBeGreaterThan(before);

  await press(page, '.packs-actions .rp-button-primary');
  await page.waitFor(
    () =>
      document.querySelector('.packs-list')?.textContent.includes('mountains') &&
      document.querySelector('.packs-drop') !== null,
  );
  await page.waitFor(() => document.activeElement?.matches('.packs-drop .rp-button'));
  expect(await ask(page, 'E/ESCWA/SDPD/2006/3')).toContain('Mountain paths of the region');
  await expect.poll(() => putAside(page)).toBe(before);

  await page.evaluate(() => {
    const rows = [...document.querySelectorAll('.packs-row')];
    const row = rows.find(({ textContent }) => textContent.includes('mountains'));
    row?.querySelector<HTMLElement>('.rp-button[aria-label*="mountains"]')?.click();
  });
  await page.waitFor(() => document.querySelector('dialog[open] .rp-button-danger') !== null);
  await press(page, 'dialog[open] .rp-button-danger');
  await page.waitFor(() => !document.querySelector('.packs-list')?.textContent.includes('mountains'));
  expect(await ask(page, 'E/ESCWA/SDPD/2006/3')).not.toContain('Mountain paths');
});

test('two versions of a file are compared row by row, and rows that cannot be kept are saved', async ({
  rig,
}) => {
  const page = await rig.openExtensionPage('packs.html');
  await page.waitFor(() => document.querySelector('input[type=file]') !== null);
  await page.upload('input[type=file]', file('paths.csv', 'symbol,title\nA/70/1,One\nA/70/2,Two\n'));
  await page.waitFor(() => document.querySelector('.packs-preview') !== null);
  await press(page, '.packs-actions .rp-button-primary');
  await page.waitFor(() => document.querySelector('.packs-row .rp-button') !== null);
  await page.upload(
    'input[type=file]',
    file('paths-2.csv', 'symbol,title\nA/70/1,Uno\n,None\nA/70/3,=CMD()\nA/70/4,Four\n'),
  );
  await page.waitFor(() => document.querySelector('.packs-preview') !== null);
  await page.evaluate(() => {
    const select = document.querySelector<HTMLSelectElement>('.packs-facts select');
    if (!select) return;
    select.selectedIndex = 1;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await page.waitFor(() => document.querySelector('.packs-rows .packs-state-gone') !== null);
  const rows = await page.evaluate(() =>
    Array.from(document.querySelectorAll('.packs-rows tbody tr'), (row) =>
      Array.from(row.querySelectorAll('td'), (cell) => cell.textContent),
    ),
  );
  expect(rows).toEqual([
    ['2', 'A/70/1Uno', expect.stringContaining('One')],
    ['3', expect.stringContaining('None'), expect.stringContaining('no document symbol')],
    ['4', expect.stringContaining('A/70/3'), expect.stringContaining('formula')],
    ['5', 'A/70/4Four', 'New'],
    ['', 'A/70/2Two', expect.stringContaining('No longer')],
  ]);
  expect(await violations(page)).toEqual([]);
  await page.evaluate(() => {
    const made: Blob[] = [];
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      made.push(blob);
      return create(blob);
    };
    Object.assign(globalThis, { made });
  });
  await press(page, '.packs-problems .rp-button');
  const report = await page.evaluate(() => (globalThis as unknown as { made: Blob[] }).made[0]?.text());
  expect(report?.trim().split('\r\n')).toHaveLength(3);
  expect(report).toContain('4,');
  // What a spreadsheet would run is saved as text.
  expect(report).not.toMatch(/(?:^|,)=CMD/m);
  await press(page, '.packs-actions .rp-button');
});

const marc =
  '<collection><record><datafield tag="191"><subfield code="a">A/70/1</subfield></datafield></record></collection>';
const pack = (records: Uint8Array, manifest = '{}') =>
  zipSync({ 'manifest.json': strToU8(manifest), 'records.ndjson': records }, { level: 9 });

const whole = pack(
  strToU8(Array.from({ length: 900 }, (_, at) => `{"kind":"document","symbol":"A/70/${at + 1}"}`).join('\n')),
  '{"format":"rapporteur-pack/1","id":"cut","title":"Cut","version":"1","records":900}',
);

/** Every kind of file that is refused, and a word of the message that says why. */
const REFUSED: readonly (readonly [name: string, content: string | Uint8Array, message: RegExp])[] = [
  ['empty.csv', '', /no record/],
  ['entities.xml', `<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]>${marc}`, /DOCTYPE/],
  ['undeclared.xml', marc.replace('A/70/1', '&xxe;'), /not valid XML at line 1/],
  ['external.xml', `<!DOCTYPE x SYSTEM "file:///etc/passwd">${marc}`, /DOCTYPE/],
  ['truncated.xml', marc.slice(0, -30), /ends too early/],
  ['corrupted.xml', marc.replace('</subfield>', '</datafield>'), /not valid XML at line 1/],
  ['truncated.csv', 'symbol,title\nA/70/1,"open', /ends too early/],
  ['deep.xml', `<collection>${'<a>'.repeat(5_000)}`, /nested deeper/],
  ['truncated.json', '[{"symbol": "A/70/1", "title": "x"}, {"symbol"', /ends too early/],
  ['line.csv', `symbol,title\nA/70/1,"${'x'.repeat(10_000_000)}"\n`, /longer than any record/],
  ['bomb.zip', pack(new Uint8Array(80_000_000)), /unfolds to far more/],
  ['cut.zip', whole.subarray(0, whole.length * 0.7), /ends too early/],
  ['manifest.zip', pack(strToU8('{}\n')), /manifest/i],
  ['old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), /before 2007/],
  ['picture.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /no kind that can be imported/],
];

test('hostile and broken files are each refused with a clear message, and nothing changes', async ({
  rig,
}) => {
  const page = await rig.openExtensionPage('packs.html');
  await page.waitFor(() => document.querySelector('.packs-row') !== null);
  const before = await text(page, '.packs-list');
  for (const [name, content, message] of REFUSED) {
    await page.upload('input[type=file]', file(name, content));
    // The words tell, not the element: what is refused at once is said in the place of the refusal before it.
    await expect
      .poll(() => text(page, '.rp-notice-danger'), { timeout: 20_000, message: name })
      .toMatch(message);
  }
  expect(await text(page, '.packs-list')).toBe(before);
  expect(await page.evaluate(() => document.scripts.length)).toBe(1);
});

const latin = (content: string) => Uint8Array.from(content, (sign) => sign.charCodeAt(0));
const wide = (content: string, first: 0 | 1) => {
  const written = new Uint8Array(2 + content.length * 2);
  const view = new DataView(written.buffer);
  Array.from(`\uFEFF${content}`, (sign, at) => view.setUint16(at * 2, sign.charCodeAt(0), first === 1));
  return written;
};
const resolution = (title: string) => ({
  symbol: 'A/RES/79/901',
  title,
  adoption_date: '22 September 2024',
  originating_document: 'A/79/L.901',
});
const accented = (name: string) => `symbol;title\nA/79/901;R\u00E9solution présentée par le Comité ${name}\n`;

/** Files that say the same in another encoding or shape, and the title by which the preview is known. */
const READ: readonly (readonly [name: string, content: string | Uint8Array, title: string])[] = [
  ['plain.csv', strToU8(accented('un')), 'Résolution présentée par le Comité un'],
  ['marked.csv', strToU8(`\uFEFF${accented('deux')}`), 'Résolution présentée par le Comité deux'],
  ['latin.csv', latin(accented('trois')), 'Résolution présentée par le Comité trois'],
  ['little.csv', wide(accented('quatre'), 1), 'Résolution présentée par le Comité quatre'],
  ['big.csv', wide(accented('cinq'), 0), 'Résolution présentée par le Comité cinq'],
  ['lines.json', JSON.stringify(resolution('A line of its own')), 'A line of its own'],
  ['list.json', JSON.stringify([resolution('In a list')]), 'In a list'],
  [
    'keys.json',
    JSON.stringify({ 'A/RES/79/901': resolution('Under its symbol') }, null, 1),
    'Under its symbol',
  ],
];

test('every encoding and every shape of a data extract is previewed', async ({ rig }) => {
  const page = await rig.openExtensionPage('packs.html');
  for (const [name, content, title] of READ) {
    await page.waitFor(() => document.querySelector('input[type=file]') !== null);
    await page.upload('input[type=file]', file(name, content));
    await page.waitFor(() => document.querySelector('.packs-preview .packs-samples') !== null);
    expect(await text(page, '.packs-samples'), name).toContain(title);
    await press(page, '.packs-actions .rp-button');
  }
});

test('a script in a title is no markup anywhere, and its row is not kept', async ({ rig }) => {
  const page = await rig.openExtensionPage('packs.html');
  await page.waitFor(() => document.querySelector('input[type=file]') !== null);
  await page.upload(
    'input[type=file]',
    file(
      'script.csv',
      'symbol,title\nA/70/1,Good\nA/70/2,"<img src=x onerror=""document.title=1""><script>1</script>"\n',
    ),
  );
  await page.waitFor(() => document.querySelector('.packs-problems tbody tr') !== null);
  expect(await text(page, '.packs-problems tbody')).toContain('<script>');
  expect(await page.evaluate(() => document.querySelectorAll('main img, main script').length)).toBe(0);
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
