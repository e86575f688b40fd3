import { expect, serveDocument, test, textPdf } from './harness/index.ts';
import { page } from './pages/index.ts';

test('the background is alive', async ({ rig }) => {
  const name = await rig.background(() => browser.runtime.getManifest().name);
  expect(name).toBe('Rapporteur');
});

test('a page of a UN host loads under its own name, frames and all', async ({ rig, open }) => {
  rig.hosts.serve('https://www.un.org/en/sample', page('prose'));
  const tab = await open('https://www.un.org/en/sample');
  expect(await tab.evaluate(() => `${location.host} ${document.title}`)).toBe(
    'www.un.org Report of the Secretary-General',
  );
});

test('the document hosts answer as the real ones do', async ({ rig, open }) => {
  serveDocument(rig.hosts, 'A/79/1', textPdf([['A/79/1', 'Recalling resolution 70/1,']]));
  const tab = await open('https://undocs.org/en/A/79/1');
  expect(await tab.evaluate(() => location.href)).toBe('https://docs.un.org/en/A/79/1');
  const answer = await tab.evaluate(async () => {
    const response = await fetch('/en/a/79/1?direct=true', { headers: { range: 'bytes=0-7' } });
    return `${response.status} ${await response.text()}`;
  });
  expect(answer).toBe('206 %PDF-1.4');
});
