import { expect, serveDocument, test, textPdf, type TestFrame } from './harness/index.ts';
import { painted } from './helpers/excerpts.ts';
import { keepText, waitInOverlay } from './helpers/overlay.ts';
import { readerFor, waitForReader } from './reader/view.ts';

const LINES = [
  '1. Requests the Secretary-General to submit a report on the imple-',
  'mentation of the present resolution at its seventy-ninth session;',
];
const LETTER = [
  ['United Nations', 'A/79/601', 'General Assembly', 'Recalling its resolutions 70/1 and 72/198,', ...LINES],
  ['A/79/601', '2. Decides to remain seized of the matter.'],
];
const SENTENCE =
  'Requests the Secretary-General to submit a report on the implementation of the present resolution at its seventy-ninth session';

const drawn = (reader: TestFrame) =>
  reader.waitFor(() => document.querySelectorAll('.reader-mark-excerpt-green').length >= 2);

test('an excerpt of a PDF is found when it is opened again, in HTML, and from the library', async ({
  rig,
  open,
}) => {
  serveDocument(rig.hosts, 'A/79/601', textPdf(LETTER), 'embed');
  const path = readerFor('https://docs.un.org/en/A/79/601');
  const reader = await rig.openExtensionPage(path);
  await waitForReader(reader, 2);
  await keepText(reader, 'green', 'Requests the Secretary-General', 'seventy-ninth session');
  await drawn(reader);
  await reader.close();

  const again = await rig.openExtensionPage(path);
  await waitForReader(again, 2);
  await drawn(again);
  await again.screenshot('excerpt-reader');
  await again.close();

  const address = 'https://www.un.org/en/a-79-601';
  rig.hosts.serve(address, {
    body: `<!doctype html><html lang="en"><title>Report</title><body><p>A/79/601</p><h1>Report</h1>
      <p>Recalling its resolutions 70/1 and 72/198,</p><p>1. ${SENTENCE};</p></body></html>`,
  });
  const page = await open(address);
  await expect.poll(() => painted(page, 'green'), { timeout: 20_000 }).toEqual([SENTENCE]);

  const library = await rig.openExtensionPage('library.html');
  await library.waitFor(() => document.querySelector('.excerpt') != null);
  expect(await library.evaluate(() => document.querySelector('.excerpt-source')?.textContent)).toContain(
    'A/79/601, p. 1',
  );
  await library.evaluate(() => document.querySelector<HTMLElement>('.excerpt')?.click());
  await library.waitFor(() => document.querySelector('.library-detail .rp-button-primary') != null);
  await library.evaluate(() =>
    document.querySelector<HTMLElement>('.library-detail .rp-button-primary')?.click(),
  );
  const opened = await rig.waitForPage('docs.un.org/en/A/79/601');
  const framed = await opened.frame('reader.html');
  await waitForReader(framed, 2);
  await waitInOverlay(framed, '.excerpt-editor');
  await opened.close();
  await library.close();
});
