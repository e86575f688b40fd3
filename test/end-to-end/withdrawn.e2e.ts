import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, test } from 'vitest';
import {
  expect,
  inject,
  launchWith,
  markCounts,
  serveDocument,
  textPdf,
  waitForMarks,
  type Rig,
} from './harness/index.ts';
import { placeOf, waitForCards } from './helpers/cards.ts';
import { painted } from './helpers/excerpts.ts';
import { keepText, waitInOverlay } from './helpers/overlay.ts';
import { framing, page } from './pages/index.ts';
import { readerFor } from './reader/view.ts';

const QUOTE = 'submit a report';
const ADDRESS = 'https://www.un.org/en/withdrawn';
const SITE = 'intranet.example.org';
const FRAMED = 'minutes.example.org';

/** A copy of the build that also requires both sites: Chromium grants others only by a question that no test can press. */
function requiring(extension: string): string {
  const copy = mkdtempSync(join(tmpdir(), 'rapporteur-sites-'));
  onTestFinished(() => rmSync(copy, { recursive: true, force: true }));
  cpSync(extension, copy, { recursive: true });
  const file = join(copy, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { host_permissions: string[] };
  manifest.host_permissions.push(`*://${SITE}/*`, `*://${FRAMED}/*`);
  writeFileSync(file, JSON.stringify(manifest));
  return copy;
}

test('a permission withdrawn while it is used loses nothing and is said where it is missed; a site added is marked at once', async () => {
  const launch = inject('launch');
  // What is withdrawn stays so: each try has a browser to itself.
  const rig = await launchWith(
    launch.browser === 'chromium' ? requiring(launch.extension) : launch.extension,
  );
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

  await markedWhereOpen(rig);
  await markedWhereFramed(rig);
});

/** A page that was open before its site was added is marked at once, and so is the next; no other is. */
async function markedWhereOpen(rig: Rig): Promise<void> {
  const [address, elsewhere] = [`https://${SITE}/minutes`, 'https://elsewhere.example.org/'];
  for (const url of [address, elsewhere]) rig.hosts.serve(url, page('prose'));
  const [tab, other] = [await rig.newPage(), await rig.newPage()];
  await tab.goto(address);
  await other.goto(elsewhere);

  await rig.grantSite(SITE);

  await waitForMarks(tab, 7, 'reference');
  const { x, y } = await placeOf(tab, '1325');
  await tab.move(x, y);
  await waitForCards(tab, ['S/RES/1325 (2000)']);
  expect(await markCounts(other)).toEqual({});
  await tab.reload();
  await waitForMarks(tab, 7, 'reference');
}

/** So is a frame that was open in a page of another site before its own was added. */
async function markedWhereFramed(rig: Rig): Promise<void> {
  const [address, framed] = [`https://${SITE}/frame`, `https://${FRAMED}/minutes`];
  rig.hosts.serve(framed, page('prose'));
  rig.hosts.serve(address, framing(framed));
  const tab = await rig.newPage();
  await tab.goto(address);
  const frame = await tab.frame(framed);
  expect(await markCounts(frame)).toEqual({});

  await rig.grantSite(FRAMED);

  await waitForMarks(frame, 7, 'reference');
}
