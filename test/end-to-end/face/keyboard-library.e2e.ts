import { expect, test, type Rig, type TestPage } from '../harness/index.ts';
import { keepExcerpts } from './excerpts.ts';

/** More stops than the library has. */
const MOST_STOPS = 60;

/** Presses a key again and again until the focus is on what a selector names. */
async function walkTo(page: TestPage, selector: string, key = 'Tab'): Promise<void> {
  for (let count = 0; count < MOST_STOPS; count++) {
    if (await isFocused(page, selector)) return;
    await page.press(key);
  }
  throw new Error(`${key} never reaches ${selector}`);
}

const isFocused = (page: TestPage, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

const focusedOn = (page: TestPage, selector: string) =>
  page.waitFor((wanted) => document.activeElement?.matches(wanted), selector);

const rows = (page: TestPage, count: number) =>
  page.waitFor((wanted) => document.querySelectorAll('.excerpt').length === wanted, count);

async function library(rig: Rig): Promise<TestPage> {
  const page = await rig.openExtensionPage('library.html');
  await keepExcerpts(page);
  await rows(page, 3);
  // From the field that a key leads to, wherever the focus was.
  await page.press('/');
  await focusedOn(page, '.library-search input');
  return page;
}

test('excerpts are found, coloured, noted, deleted and brought back by keys alone', async ({ rig }) => {
  const page = await library(rig);
  await page.type('zzzz');
  await page.waitFor(() => document.querySelector('.library-main .rp-empty') !== null);
  await walkTo(page, '.rp-empty button');
  await page.press('Enter');
  await rows(page, 3);
  // The button went with the words that nothing matched: its place is kept.
  await focusedOn(page, '.library-list');

  await page.press('ArrowDown');
  await page.press('3');
  await page.waitFor(() => document.querySelector('.excerpt-active')?.matches('.excerpt-blue'));
  await page.press(' ');
  await page.press('ArrowDown');
  await page.press(' ');
  await page.waitFor(() => document.querySelectorAll('.check-on').length === 2);
  await walkTo(page, '.library-bulk .rp-button-danger', 'Shift+Tab');
  await page.press('Enter');
  await rows(page, 1);
  await focusedOn(page, '.library-list');
  await page.press('Control+z');
  await rows(page, 3);

  await page.press('ArrowDown');
  await walkTo(page, '.detail-note textarea');
  await page.type('Seen ');
  await walkTo(page, '.detail-head button:last-child', 'Shift+Tab');
  await page.waitFor(() =>
    [...document.querySelectorAll('.excerpt-note')].some(({ textContent }) => textContent.includes('Seen')),
  );
  await page.press('Enter');
  await rows(page, 2);
  await focusedOn(page, '.library-list');
  await walkTo(page, '.rp-toast .rp-button');
  await page.press('Enter');
  await rows(page, 3);
  expect(await isFocused(page, 'body')).toBe(false);
  await page.close();
});

test('a dialog begins at its first control and gives the focus back', async ({ rig }) => {
  const page = await library(rig);
  await walkTo(page, '.library-action:last-of-type');
  await page.press('Enter');
  await focusedOn(page, 'dialog[open] .rp-dialog-body button');
  await page.press('Escape');
  await page.waitFor(() => document.querySelector('dialog[open]') === null);
  await focusedOn(page, '.library-action:last-of-type');
  await page.close();
});

test('where an excerpt in full stands below the list, a press leads to it, and a button back', async ({
  rig,
}) => {
  const page = await library(rig);
  await page.resize(640, 450);
  const place = await page.waitFor(() => {
    const row = document.querySelector('.excerpt');
    if (!row || !matchMedia('(max-width: 640px)').matches) return null;
    row.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = row.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  });
  await page.click(place?.[0] ?? 0, place?.[1] ?? 0);
  await focusedOn(page, '.library-aside');
  await page.waitFor(() => {
    const quote = document.querySelector('.detail-quote')?.getBoundingClientRect();
    return quote && quote.top >= 0 && quote.bottom <= innerHeight;
  });
  await walkTo(page, '.library-return');
  await page.press('Enter');
  await focusedOn(page, '.library-list');
  await page.close();
});
