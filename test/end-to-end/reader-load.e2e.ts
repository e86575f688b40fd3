import { expect, test, textPdf, type Rig, type TestPage } from './harness/index.ts';
import { readerFor, waitForFault, waitForReader } from './reader/view.ts';

const LETTER = [
  ['A/79/601', '', 'Recalling its resolutions 70/1 and 72/198,'],
  ['A/79/601', '', '1. Takes note of document A/73/131;'],
];
/** The same with letters enough on each page that it is no scan. */
const FULL = LETTER.map((lines) => [
  ...lines,
  'Having considered with appreciation the report of the Secretary-General on the subject,',
]);
/** Long enough that it opens before it is here: some 700 kB. */
const LONG = textPdf(
  Array.from({ length: 170 }, (_, page) =>
    Array.from(
      { length: 40 },
      (_, line) =>
        `${page * 40 + line}. Recalls resolution 70/${page + 1} and all that follows from it and more,`,
    ),
  ),
);
const pdf = (body: Uint8Array | string = textPdf(LETTER)) => ({ type: 'application/pdf', body });

const click = (page: TestPage, selector: string) =>
  page.waitFor((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted);
    element?.click();
    return element !== null;
  }, selector);

const partsAsked = (rig: Rig, address: string) =>
  rig.hosts.requests().filter(({ url, range }) => url === address && range !== undefined).length;

test('a long document is read while it arrives, and says how far it is', async ({ rig }) => {
  const address = 'https://documents.un.org/doc/arriving.pdf';
  const pace = { bytes: 16_384, rest: 600 };
  rig.hosts.serve(address, { ...pdf(LONG), pace });
  const page = await rig.openExtensionPage(readerFor(address));
  const early = await page.waitFor(() => {
    const read = document.querySelector('.page[data-page-number="1"] .reader-mark-reference');
    const words = document.querySelector('[data-arriving]')?.textContent ?? '';
    return read && words;
  });
  pace.rest = 0;
  expect(early).toMatch(/\d kB/);
  expect(partsAsked(rig, address)).toBeGreaterThan(0);
  await page.press('End');
  await page.waitFor(() => document.querySelector('[data-arriving]') === null);
  await page.waitFor(
    () => document.querySelector('.page[data-page-number="170"] .reader-mark-reference') !== null,
    undefined,
    20_000,
  );
  await page.close();
});

for (const parts of ['none', 'whole', 'other'] as const) {
  test(`a server that is wrong about parts gives its document all the same: ${parts}`, async ({ rig }) => {
    const address = `https://documents.un.org/doc/parts-${parts}.pdf`;
    rig.hosts.serve(address, { ...pdf(LONG), parts, pace: { bytes: 65_536, rest: 10 } });
    const page = await rig.openExtensionPage(readerFor(address));
    expect((await waitForReader(page, 1)).pages).toBe(170);
    await page.close();
  });
}

test('a connection that breaks is taken up, and one that cannot be is said', async ({ rig }) => {
  const address = 'https://documents.un.org/doc/breaks.pdf';
  rig.hosts.serve(address, { ...pdf(LONG), breaksAt: 200_000 });
  const page = await rig.openExtensionPage(readerFor(address));
  expect((await waitForReader(page, 1)).pages).toBe(170);
  await page.waitFor(() => document.querySelector('[data-arriving]') === null);
  await page.close();
  const cut = 'https://documents.un.org/doc/cut.pdf';
  rig.hosts.serve(cut, { ...pdf(LONG), breaksAt: 200_000, parts: 'none' });
  const other = await rig.openExtensionPage(readerFor(cut));
  expect(await waitForFault(other)).toBe('document-cut');
  await other.close();
});

test('loading says its bytes, can be called off, and tried again', async ({ rig }) => {
  const address = 'https://documents.un.org/doc/slow.pdf';
  let down = true;
  rig.hosts.serve(address, () =>
    down ? { status: 503, body: 'busy' } : { ...pdf(LONG), parts: 'none', pace: { bytes: 8192, rest: 50 } },
  );
  const page = await rig.openExtensionPage(readerFor(address));
  expect(await waitForFault(page)).toBe('document-server');
  down = false;
  await click(page, '.reader-message button');
  const words = await page.waitFor(
    () => /\d{1,4} kB/.exec(document.querySelector('.reader-message')?.textContent ?? '')?.[0],
  );
  expect(words).toMatch(/kB/);
  await click(page, '.reader-message button');
  await page.waitFor(() => document.querySelector('.reader')?.getAttribute('data-phase') === 'empty');
  await page.close();
});

test('a document is kept, opens again without the network, and can be removed', async ({ rig }) => {
  const address = 'https://docs.un.org/en/A/79/601?direct=true';
  let reply: object = { headers: { etag: '"1"' } };
  rig.hosts.serve(address, () => ({ ...pdf(textPdf(FULL)), ...reply }));
  const path = readerFor('https://docs.un.org/en/A/79/601');
  const first = await rig.openExtensionPage(path);
  await waitForReader(first, 1);
  await expect.poll(() => keptVersions(first, 'A/79/601')).toEqual(['"1"']);
  const options = await rig.openExtensionPage('options.html#kept');
  await options.waitFor(() => document.querySelector('[data-kept="A/79/601"]') !== null);
  await first.close();

  // The version still stands: what the server would send instead is not read.
  reply = { headers: { etag: '"1"' }, body: `%PDF-1.4\n${'broken '.repeat(400)}` };
  const second = await rig.openExtensionPage(path);
  expect((await waitForReader(second, 1)).notice).toBe('');
  await second.close();

  reply = { breaksAt: 0 };
  const third = await rig.openExtensionPage(path);
  expect((await waitForReader(third, 1)).notice).toBe('kept');
  await third.close();
  // By its symbol alone as well.
  const fourth = await rig.openExtensionPage('reader.html?symbol=A/79/601&lang=en');
  expect((await waitForReader(fourth, 1)).notice).toBe('kept');
  await fourth.close();

  await click(options, '[data-kept="A/79/601"] button');
  await options.waitFor(() => document.querySelector('[data-kept="A/79/601"]') === null);
  await options.close();
  const last = await rig.openExtensionPage(path);
  expect(await waitForFault(last)).toBe('document-unreachable');
  await last.close();
});

test('a new version takes the place of the one that is kept', async ({ rig }) => {
  const address = 'https://documents.un.org/doc/versions.pdf';
  let version = 1;
  rig.hosts.serve(address, () => ({
    ...pdf(textPdf(LETTER.slice(0, version))),
    headers: { etag: `"${version}"` },
  }));
  const first = await rig.openExtensionPage(readerFor(address));
  expect((await waitForReader(first, 1)).pages).toBe(1);
  await expect.poll(() => keptVersions(first, 'versions')).toEqual(['"1"']);
  await first.close();
  version = 2;
  const second = await rig.openExtensionPage(readerFor(address));
  expect((await waitForReader(second, 1)).pages).toBe(2);
  await expect.poll(() => keptVersions(second, 'versions')).toEqual(['"2"']);
  await second.close();
});

/** Versions of what is kept of an address, as the options list them. */
function keptVersions(page: TestPage, part: string): Promise<(string | null)[]> {
  return page.evaluate(async (wanted) => {
    const answer: unknown = await browser.runtime.sendMessage({ type: 'kept.list', request: {} });
    const { value } = answer as { value: { documents: { version: string | null; address: string }[] } };
    return value.documents.filter(({ address }) => address.includes(wanted)).map(({ version }) => version);
  }, part);
}

test('nothing is kept where the setting is off', async ({ rig }) => {
  await rig.background(async () => {
    await browser.storage.local.set({ settings: { keepDocuments: false } });
  });
  const address = 'https://documents.un.org/doc/not-kept.pdf';
  rig.hosts.serve(address, { ...pdf(), headers: { etag: '"none"' } });
  const page = await rig.openExtensionPage(readerFor(address));
  await waitForReader(page, 1);
  // Long enough for what was kept in the tests before.
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1200)));
  expect(await keptVersions(page, 'not-kept')).toEqual([]);
  await page.close();
});

const BAD = [
  ['truncated', () => textPdf(LETTER).subarray(0, 1000), 'ready'],
  ['a page as large as a town', () => boxed('0 0 200000 200000'), 'ready'],
  ['a page without extent', () => boxed('0 0 0 0'), 'ready'],
  ['a false number of pages', () => counted('4 0 R', 2_000_000), 'ready'],
  [
    'more pages than any document',
    () => textPdf(Array.from({ length: 10_001 }, () => [])),
    'document-too-many-pages',
  ],
  ['a page that holds itself', () => counted('2 0 R', 1), 'document-broken'],
] as const;

for (const [name, make, outcome] of BAD) {
  test(`a bad file has its way on: ${name}`, async ({ rig }) => {
    const address = `https://documents.un.org/doc/bad-${name.replace(/\W/g, '-')}.pdf`;
    rig.hosts.serve(address, pdf(make()));
    const page = await rig.openExtensionPage(readerFor(address));
    const seen = await page.waitFor(() => {
      const phase = document.querySelector('.reader')?.getAttribute('data-phase');
      return phase === 'failed'
        ? document.querySelector<HTMLElement>('[data-fault]')?.dataset.fault
        : phase === 'ready' && document.querySelector('.page[data-loaded]') && phase;
    });
    expect(seen).toBe(outcome);
    await page.close();
  });
}

/** One page of a made file with another box. */
const boxed = (box: string) =>
  Buffer.from(
    Buffer.from(textPdf([['Recalling resolution 70/1,']]))
      .toString('latin1')
      .replace('0 0 595 842', box),
    'latin1',
  );

/** A made file whose tree of pages says something else. */
const counted = (kids: string, pages: number) =>
  Buffer.from(
    Buffer.from(textPdf([['Recalling resolution 70/1,']]))
      .toString('latin1')
      .replace('[4 0 R] /Count 1', `[${kids}] /Count ${pages}`),
    'latin1',
  );
