import { onTestFinished, test } from 'vitest';
import { expect, inject, launchWith, serveDocument, textPdf, waitForMarks } from './harness/index.ts';
import { placeOf, waitForCards } from './helpers/cards.ts';
import { painted } from './helpers/excerpts.ts';
import { keepText, waitInOverlay } from './helpers/overlay.ts';
import { page } from './pages/index.ts';
import { readerFor } from './reader/view.ts';

const QUOTE = 'submit a report';
const ADDRESS = 'https://www.un.org/en/withdrawn';

test('a permission withdrawn while it is used loses nothing, and is said where it is missed', async () => {
  // What is withdrawn stays so: each try has a browser to itself.
  const rig = await launchWith(inject('launch').extension);
  onTestFinished(() => rig.close());
  rig.hosts.serve(ADDRESS, page('prose'));
  serveDocument(rig.hosts, 'A/79/590', textPdf([['A/79/590', 'Recalling its resolution 70/1,']]));
  const tab = await rig.newPage();
  await tab.goto(ADDRESS);
  await waitForMarks(tab, 7, 'reference');
  await keepText(tab, 'green', QUOTE);
  await expect.poll(() => painted(tab, 'green')).toEqual([QUOTE]);
  const options = await rig.openExtensionPage('options.html');
  await options.waitFor(() => document.querySelectorAll('.options-sites li').length > 3);

  await rig.withdrawSites();

  // The page that is open goes on: its cards, what is kept in it, what is changed.
  const { x, y } = await placeOf(tab, '1325');
  await tab.move(x, y);
  await waitForCards(tab, ['S/RES/1325 (2000)']);
  await tab.press('Escape');
  await waitForCards(tab, []);
  const kept = await placeOf(tab, QUOTE);
  await tab.click(kept.x, kept.y);
  await waitInOverlay(tab, '.excerpt-editor');
  const count = await options.evaluate(async () => {
    const request = { after: null, limit: 10 };
    const answer = await browser.runtime.sendMessage<object, { value: { highlights: unknown[] } }>({
      type: 'highlights.page',
      request,
    });
    return answer.value.highlights.length;
  });
  expect(count).toBe(1);

  // The options say so at once, and the reader where it needs the site.
  await options.waitFor(
    () => document.querySelectorAll('.options-sites li button[aria-label*="docs.un.org"]').length === 1,
  );
  const reader = await rig.openExtensionPage(readerFor('https://docs.un.org/en/A/79/590'));
  await reader.waitFor(() =>
    document.querySelector('.reader-message')?.textContent.includes('docs.un.org') ? true : null,
  );
  expect(await reader.evaluate(() => document.querySelectorAll('.reader-message button').length)).toBe(2);
});
