import { expect, serveDocument, test, textPdf } from './harness/index.ts';
import { encryptedPdf } from './reader/encrypted-pdf.ts';
import { readerFor, waitForFault, waitForReader } from './reader/view.ts';

const LETTER = [
  ['United Nations', 'A/79/501', 'General Assembly', '', 'Recalling its resolutions 70/1 and 72/198,'],
  ['A/79/501', '', '1. Takes note of the report (A/73/131);', '2. Recalls resolution 2282 (2016);'],
];

test('a shell page shows its document in the reader, at its own address', async ({ rig, open }) => {
  serveDocument(rig.hosts, 'A/79/501', textPdf(LETTER), 'embed');
  const tab = await open('https://docs.un.org/en/A/79/501');
  const reader = await tab.frame('framed=1');
  const view = await waitForReader(reader, 3);
  expect(view.pages).toBe(2);
  expect(view.name).toBe('A/79/501');
  expect(await tab.evaluate(() => location.href)).toBe('https://docs.un.org/en/A/79/501');
  expect(await tab.evaluate(() => document.querySelector('embed, object'))).toBeNull();
});

test('the setting is followed while the page is open', async ({ rig, open }) => {
  serveDocument(rig.hosts, 'A/79/502', textPdf(LETTER), 'iframe');
  const tab = await open('https://docs.un.org/en/A/79/502');
  await tab.frame('reader.html');
  await rig.background(async () => {
    await browser.storage.local.set({ settings: { readerMode: 'never' } });
  });
  await tab.waitFor(() => document.querySelector('iframe[src*="direct=true"]') !== null);
  await rig.background(async () => {
    await browser.storage.local.set({ settings: { readerMode: 'always' } });
  });
  await tab.waitFor(() => document.querySelector('iframe[src*="reader.html"]') !== null);
});

test('a PDF at the top of a tab opens in the reader', async ({ rig, open }) => {
  rig.hosts.serve('https://documents.un.org/doc/letter.pdf', {
    type: 'application/pdf',
    body: textPdf(LETTER),
  });
  const tab = await open('about:blank');
  await tab.goto('https://documents.un.org/doc/letter.pdf').catch(() => undefined);
  const reader =
    rig.browser === 'firefox' ? await rig.waitForPage('reader.html') : await tab.frame('reader.html');
  expect((await waitForReader(reader, 3)).pages).toBe(2);
});

test('the search finds over line ends and says how often', async ({ rig }) => {
  rig.hosts.serve('https://docs.un.org/en/A/79/503?direct=true', {
    type: 'application/pdf',
    body: textPdf([['The General', 'Assembly decides, and the General Assembly', 'recalls.']]),
  });
  const page = await rig.openExtensionPage(readerFor('https://docs.un.org/en/A/79/503'));
  await waitForReader(page);
  await page.press('Control+f');
  await page.waitFor(() => document.activeElement?.tagName === 'INPUT');
  await page.type('general assembly');
  const count = await page.waitFor(() => {
    const text = document.querySelector('.reader-find-count')?.textContent ?? '';
    return text.includes('2') ? text : null;
  });
  expect(count).toContain('2');
  await page.waitFor(
    () => document.querySelectorAll('.reader-mark-find, .reader-mark-find-current').length >= 2,
  );
  await page.close();
});

const FAULTS = [
  ['missing', { body: '<html><body>There is no document</body></html>' }, 'document-missing'],
  ['empty', { type: 'application/pdf', body: '' }, 'document-empty'],
  ['broken', { type: 'application/pdf', body: '%PDF-1.4\nbroken' }, 'document-broken'],
  ['word', { type: 'application/pdf', body: 'PK\u0003\u0004rest' }, 'document-is-word'],
] as const;

for (const [name, reply, code] of FAULTS) {
  test(`what came instead of a PDF is named: ${name}`, async ({ rig }) => {
    const address = `https://documents.un.org/doc/${name}.pdf`;
    rig.hosts.serve(address, reply);
    const page = await rig.openExtensionPage(readerFor(address));
    expect(await waitForFault(page)).toBe(code);
    await page.close();
  });
}

test('a page that leads on to the PDF is followed', async ({ rig }) => {
  rig.hosts.serve('https://daccess-ods.un.org/TMP/1.html', {
    body: '<meta http-equiv="refresh" content="0; url=https://documents.un.org/doc/hop.pdf">',
  });
  rig.hosts.serve('https://documents.un.org/doc/hop.pdf', { type: 'application/pdf', body: textPdf(LETTER) });
  const page = await rig.openExtensionPage(readerFor('https://daccess-ods.un.org/TMP/1.html'));
  expect((await waitForReader(page, 1)).pages).toBe(2);
  await page.close();
});

test('a protected file asks for its password', async ({ rig }) => {
  rig.hosts.serve('https://documents.un.org/doc/locked.pdf', {
    type: 'application/pdf',
    body: encryptedPdf('Recalling resolution 70/1 of 25 September 2015,', 'delegate'),
  });
  const page = await rig.openExtensionPage(readerFor('https://documents.un.org/doc/locked.pdf'));
  await page.waitFor(() => document.activeElement?.matches('input[type=password]') ?? false);
  await page.type('wrong');
  await page.press('Enter');
  await page.waitFor(() => document.querySelector('[role=alert]') !== null);
  await page.type('delegate');
  await page.press('Enter');
  expect((await waitForReader(page, 1)).pages).toBe(1);
  await page.close();
});

test('a scan without text is said to be one', async ({ rig }) => {
  rig.hosts.serve('https://documents.un.org/doc/scan.pdf', {
    type: 'application/pdf',
    body: textPdf([[], [], []]),
  });
  const page = await rig.openExtensionPage(readerFor('https://documents.un.org/doc/scan.pdf'));
  await page.waitFor(() => document.querySelector('[data-notice="scan"]') !== null);
  await page.close();
});

test('another document behind the address is said', async ({ rig }) => {
  serveDocument(rig.hosts, 'A/79/599', textPdf(LETTER));
  const page = await rig.openExtensionPage(readerFor('https://docs.un.org/en/A/79/599'));
  await page.waitFor(() => document.querySelector('[data-notice="wrong-file"]') !== null);
  expect((await waitForReader(page, 1)).name).toBe('A/79/501');
  await page.close();
});

test('a document of 500 pages opens at once and its last page can be gone to', async ({ rig }) => {
  const pages = Array.from({ length: 500 }, (_, index) => [
    `A/79/504`,
    `${index + 1}. Recalls resolution 70/${(index % 300) + 1},`,
  ]);
  rig.hosts.serve('https://documents.un.org/doc/long.pdf', { type: 'application/pdf', body: textPdf(pages) });
  const page = await rig.openExtensionPage(readerFor('https://documents.un.org/doc/long.pdf'));
  expect((await waitForReader(page, 1)).pages).toBe(500);
  await page.press('End');
  await page.waitFor(
    () => document.querySelector('.page[data-page-number="500"] .reader-mark-reference') !== null,
    undefined,
    40_000,
  );
  await page.close();
});

test('the place is remembered, and a paragraph can be linked to', async ({ rig }) => {
  const pages = Array.from({ length: 12 }, (_, index) => [`${index + 1}. Paragraph number ${index + 1}.`]);
  const address = 'https://documents.un.org/doc/places.pdf';
  rig.hosts.serve(address, { type: 'application/pdf', body: textPdf(pages) });
  const first = await rig.openExtensionPage(`${readerFor(address)}#para=7`);
  const page = () => Number(document.querySelector<HTMLInputElement>('.reader-page-box')?.value) === 7;
  await first.waitFor(page);
  // The place is kept once the scrolling has come to rest.
  await expect
    .poll(() => rig.background(async () => JSON.stringify(await browser.storage.local.get('positions'))), {
      timeout: 10_000,
    })
    // The first page in view: the one before shows its lower edge above the paragraph.
    .toMatch(/"page":[67]/);
  await first.close();
  const second = await rig.openExtensionPage(readerFor(address));
  await second.waitFor(page);
  await second.close();
});

test('terms of the glossary are marked in a PDF', async ({ rig }) => {
  rig.hosts.serve('https://docs.un.org/en/A/79/520?direct=true', {
    type: 'application/pdf',
    body: textPdf([
      [
        'United Nations',
        'A/79/520',
        'General Assembly',
        '',
        'The General Assembly,',
        'Noting the work of UNESCO and UNODC,',
      ],
    ]),
  });
  const page = await rig.openExtensionPage(readerFor('https://docs.un.org/en/A/79/520'));
  await waitForReader(page, 1);
  await page.waitFor(() => document.querySelectorAll('.reader-mark-term').length >= 2);
});
