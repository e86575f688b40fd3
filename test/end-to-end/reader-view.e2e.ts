import { expect, test, textPdf, type TestPage } from './harness/index.ts';
import { readerFor, waitForReader } from './reader/view.ts';

const PAGES = [
  ['United Nations', 'A/79/506', '', 'Recalling its resolution 70/1 of 25 September 2015,'],
  ['A/79/506', '', 'and recalling also resolution 72/198,'],
];

/** How far the mark of "70/1" is from the printed figures, in px, and how wide those are. */
function distance(): { off: number; width: number } | null {
  const span = [...document.querySelectorAll('.textLayer span')].find((one) =>
    one.textContent.includes('70/1'),
  );
  const text = span?.firstChild;
  const mark = document.querySelector('.page[data-page-number="1"] .reader-marks [data-owner="mentions"]');
  const boxes = [...(mark?.children ?? [])].map((box) => box.getBoundingClientRect());
  if (!text) return null;
  const range = document.createRange();
  const at = text.textContent?.indexOf('70/1') ?? 0;
  range.setStart(text, at);
  range.setEnd(text, at + 4);
  const printed = range.getBoundingClientRect();
  const near = boxes.map((box) =>
    Math.max(
      Math.abs(box.left - printed.left),
      Math.abs(box.right - printed.right),
      Math.abs(box.top - printed.top),
      Math.abs(box.bottom - printed.bottom),
    ),
  );
  return near.length === 0
    ? null
    : { off: Math.min(...near), width: Math.max(printed.width, printed.height) };
}

const zoom = () => Number(/\d+/.exec(document.querySelector('.reader-zoom')?.textContent ?? '')?.[0] ?? 0);

async function zoomTo(page: TestPage, percent: number): Promise<void> {
  for (let steps = 0; steps < 30; steps++) {
    const now = await page.evaluate(zoom);
    if (now > percent * 1.1) await page.press('Control+-');
    else if (now < percent / 1.1) await page.press('Control+=');
    else return;
  }
}

async function expectExact(page: TestPage): Promise<number> {
  await expect
    .poll(async () => (await page.evaluate(distance))?.off ?? 999, { timeout: 15_000 })
    .toBeLessThan(1.5);
  return (await page.evaluate(distance))?.width ?? 0;
}

test('marks stand under their words at every zoom, and when pages are turned', async ({ rig }) => {
  const address = 'https://documents.un.org/doc/zoomed.pdf';
  rig.hosts.serve(address, { type: 'application/pdf', body: textPdf(PAGES) });
  const page = await rig.openExtensionPage(readerFor(address));
  await waitForReader(page, 1);
  const widths: number[] = [];
  for (const percent of [50, 100, 300]) {
    await zoomTo(page, percent);
    widths.push(await expectExact(page));
  }
  const [small = 0, middle = 0, large = 0] = widths;
  expect(middle / small).toBeGreaterThan(1.6);
  expect(large / middle).toBeGreaterThan(2.4);
  await zoomTo(page, 100);
  for (let turn = 0; turn < 4; turn++) {
    await page.press('r');
    await expectExact(page);
  }
  // Two fingers on a pad: many small turns of the wheel, with Control.
  await page.evaluate(() => {
    const pad = { deltaY: -3, ctrlKey: true, bubbles: true, cancelable: true, clientX: 400, clientY: 300 };
    const pages = document.querySelector('.reader-pages');
    for (let turn = 0; turn < 60; turn++) pages?.dispatchEvent(new WheelEvent('wheel', pad));
  });
  await expect.poll(() => page.evaluate(zoom)).toBeGreaterThan(125);
  await expectExact(page);
  await page.close();
});

test('a reference over the end of a page is one, marked on both', async ({ rig }) => {
  const address = 'https://documents.un.org/doc/over-the-end.pdf';
  const pages = [
    ['United Nations', 'A/79/507', '', 'Recalling its resolution', '70/1, and taking note of E/CN.7/2014/'],
    ['5 of the Commission,'],
  ];
  rig.hosts.serve(address, { type: 'application/pdf', body: textPdf(pages) });
  const page = await rig.openExtensionPage(readerFor(address));
  await waitForReader(page, 1);
  await zoomTo(page, 50);
  const marks = (number: number) =>
    page.evaluate(
      (wanted) =>
        document.querySelectorAll(`.page[data-page-number="${wanted}"] .reader-mark-reference`).length,
      number,
    );
  // Its symbol in the masthead, "70/1", and the first part of the other.
  await expect.poll(() => marks(1)).toBe(3);
  // The "5", which says nothing by itself.
  await expect.poll(() => marks(2)).toBe(1);
  expect(await page.waitFor(() => document.querySelector<HTMLElement>('.reader')?.dataset.references)).toBe(
    '3',
  );
  await page.close();
});

test('a selection runs over the end of a page, and can be kept', async ({ rig }) => {
  const address = 'https://documents.un.org/doc/selected.pdf';
  rig.hosts.serve(address, { type: 'application/pdf', body: textPdf(PAGES) });
  const page = await rig.openExtensionPage(readerFor(address));
  await waitForReader(page, 1);
  await zoomTo(page, 50);
  await expectExact(page);
  // A page that is drawn anew at its zoom takes a selection with it: then the hand tries again, as a reader would.
  let selected = '';
  for (let attempt = 0; attempt < 3 && !selected.startsWith('Recalling its'); attempt++) {
    const [from, to] = (await page.waitFor(() => {
      const point = (words: string, end: boolean): [number, number] | null => {
        const spans = [...document.querySelectorAll('.textLayer span')];
        const box = spans.find((one) => one.textContent.includes(words))?.getBoundingClientRect();
        // While a page is drawn anew its text has no place.
        return box && box.width > 0 ? [end ? box.right - 2 : box.left + 2, box.top + box.height / 2] : null;
      };
      const ends = [point('Recalling its', false), point('72/198', true)] as const;
      return ends[0] && ends[1] ? [ends[0], ends[1]] : null;
    })) as [[number, number], [number, number]];
    await page.drag(from, to);
    selected = await page.waitFor(() => getSelection()?.toString() ?? '');
  }
  expect(selected).toContain('25 September 2015,');
  expect(selected).toContain('and recalling also resolution');
  await page.waitFor(() =>
    [...document.querySelectorAll('*')].some(({ shadowRoot }) => shadowRoot?.querySelector('.excerpt-bar')),
  );
  await page.close();
});

test('all pages go to the printer', async ({ rig }) => {
  const address = 'https://documents.un.org/doc/printed.pdf';
  rig.hosts.serve(address, { type: 'application/pdf', body: textPdf(PAGES) });
  const page = await rig.openExtensionPage(readerFor(address));
  await waitForReader(page, 1);
  await page.evaluate(() => {
    window.print = () => {
      const sheets = [...document.querySelectorAll<HTMLImageElement>('.reader-print img')];
      document.documentElement.dataset.printed = sheets.map(({ naturalWidth }) => naturalWidth).join();
    };
  });
  await page.press('Control+p');
  // A4 at 150 dots an inch.
  expect(await page.waitFor(() => document.documentElement.dataset.printed)).toBe('1239,1239');
  await page.waitFor(() => document.querySelector('.reader-print, .reader-toast') === null);
  await page.close();
});

test('a presentation shows one page after the other, and ends where it began', async ({ rig }) => {
  const address = 'https://documents.un.org/doc/presented.pdf';
  rig.hosts.serve(address, { type: 'application/pdf', body: textPdf(PAGES) });
  const page = await rig.openExtensionPage(readerFor(address));
  await waitForReader(page, 1);
  const pageBox = () => document.querySelector<HTMLInputElement>('.reader-page-box')?.value;
  const shown = () =>
    [...document.querySelectorAll<HTMLElement>('.pdfViewer .page')]
      .filter((sheet) => sheet.getBoundingClientRect().height > 0)
      .map((sheet) => sheet.dataset.pageNumber)
      .join();
  await page.press('Control+Alt+p');
  await page.waitFor(() => document.querySelector('.reader[data-presenting="true"]') !== null);
  await expect.poll(() => page.evaluate(shown)).toBe('1');
  await page.press('ArrowRight');
  await expect.poll(() => page.evaluate(shown)).toBe('2');
  await page.press('Escape');
  await page.waitFor(() => document.querySelector('.reader[data-presenting="false"] .reader-bar') !== null);
  expect(await page.evaluate(pageBox)).toBe('2');
  await page.close();
});

test('the browser leads back to where one was before a jump, and forth again', async ({ rig }) => {
  const address = 'https://documents.un.org/doc/long.pdf';
  const pages = Array.from({ length: 30 }, (_, index) => ['A/79/507', '', `This is page ${index + 1}.`]);
  rig.hosts.serve(address, { type: 'application/pdf', body: textPdf(pages) });
  const page = await rig.openExtensionPage(readerFor(address));
  await waitForReader(page, 1);
  const isAt = (wanted: number) =>
    page.waitFor(
      (number) => document.querySelector<HTMLInputElement>('.reader-page-box')?.value === number,
      String(wanted),
    );
  for (const wanted of [12, 25]) {
    await page.evaluate(() => document.querySelector<HTMLInputElement>('.reader-page-box')?.focus());
    await page.type(String(wanted));
    await page.press('Enter');
    await isAt(wanted);
  }
  for (const wanted of [12, 1]) {
    await page.evaluate(() => history.back());
    await isAt(wanted);
  }
  await page.evaluate(() => history.forward());
  await isAt(12);
  await page.close();
});
