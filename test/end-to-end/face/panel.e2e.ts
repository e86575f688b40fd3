import { describe, expect, test, waitForMarks, type Rig, type TestPage } from '../harness/index.ts';
import { framing, page } from '../pages/index.ts';
import { tabAt } from './settings.ts';

const ADDRESS = 'https://www.un.org/en/panel';

async function openPanel(rig: Rig, open: (url: string) => Promise<TestPage>, address: string) {
  rig.hosts.serve(address, page('prose'));
  const shown = await open(address);
  await waitForMarks(shown, 7, 'reference');
  const panel = await rig.openExtensionPage(`sidepanel.html?tab=${await tabAt(rig, address)}`);
  await panel.waitFor(() => document.querySelector('.panel-row') !== null);
  return { shown, panel };
}

describe('the side panel', () => {
  test('groups the references by body, with what they are', async ({ rig, open }) => {
    const { panel } = await openPanel(rig, open, `${ADDRESS}-groups`);
    const groups = await panel.evaluate(() =>
      [...document.querySelectorAll('.panel-group')].map((group) => ({
        name: group.querySelector('h2')?.firstChild?.textContent ?? '',
        symbols: [...group.querySelectorAll('.rp-symbol')].map(({ textContent }) => textContent),
      })),
    );
    expect(groups.find(({ name }) => name === 'Security Council')?.symbols).toContain('S/RES/1325 (2000)');
    expect(groups.find(({ name }) => name === 'General Assembly')?.symbols).toContain('A/79/218');
    await panel.close();
  });

  test('filters, and says when nothing is left', async ({ rig, open }) => {
    const { panel } = await openPanel(rig, open, `${ADDRESS}-filter`);
    await panel.evaluate(() => document.querySelector<HTMLInputElement>('.rp-tab-panel input')?.focus());
    await panel.type('1325');
    await panel.waitFor(() => document.querySelectorAll('.panel-row').length === 1);
    await panel.type('zzz');
    await panel.waitFor(() => document.querySelector('.panel-no-match')?.textContent.includes('1325zzz'));
    await panel.close();
  });

  test('goes to a reference and opens its card in the page', async ({ rig, open }) => {
    const { shown, panel } = await openPanel(rig, open, `${ADDRESS}-card`);
    await panel.evaluate(() => {
      const rows = [...document.querySelectorAll('.panel-row')];
      rows
        .find((row) => row.textContent.includes('S/RES/1325'))
        ?.querySelector<HTMLElement>('.rp-icon-button')
        ?.click();
    });
    await shown.waitFor(() =>
      document
        .querySelector('rapporteur-overlay')
        ?.shadowRoot?.querySelector('.card')
        ?.textContent.includes('S/RES/1325 (2000)'),
    );
    await panel.close();
  });

  test('exports the list as CSV, Markdown and RIS', async ({ rig, open }) => {
    const { panel } = await openPanel(rig, open, `${ADDRESS}-export`);
    const files = await panel.evaluate(async () => {
      const blobs: Blob[] = [];
      URL.createObjectURL = (blob: Blob) => `blob:${blobs.push(blob)}`;
      HTMLAnchorElement.prototype.click = () => undefined;
      for (const button of document.querySelectorAll<HTMLElement>('.panel-export button')) button.click();
      return Promise.all(blobs.map((blob) => blob.text()));
    });
    expect(files).toHaveLength(3);
    expect(files[0]).toContain('S/RES/1325 (2000)');
    expect(files[1]).toContain('- [S/RES/1325 (2000)](https://docs.un.org/');
    expect(files[2]).toContain('ID  - S/RES/1325 (2000)\r\n');
    await panel.close();
  });

  test('lists what frames mention too, and opens their cards there', async ({ rig, open }) => {
    rig.hosts.serve('https://press.un.org/en/inner', page('resolutions-table'));
    rig.hosts.serve(`${ADDRESS}-frames`, framing('https://press.un.org/en/inner'));
    const shown = await open(`${ADDRESS}-frames`);
    const inner = await shown.frame('press.un.org');
    await waitForMarks(inner, 3, 'reference', 30_000);
    const panel = await rig.openExtensionPage(`sidepanel.html?tab=${await tabAt(rig, `${ADDRESS}-frames`)}`);
    await panel.waitFor(() => document.querySelectorAll('.panel-row').length > 1);
    const popup = await rig.openExtensionPage(`popup.html?tab=${await tabAt(rig, `${ADDRESS}-frames`)}`);
    const told = () =>
      popup.evaluate(() => parseInt(document.querySelector('.popup-counts li')?.textContent ?? '0'));
    const marked = async () =>
      (await waitForMarks(shown, 1, 'reference')) + (await waitForMarks(inner, 3, 'reference'));
    await expect.poll(async () => (await told()) - (await marked())).toBe(0);
    await popup.close();
    await panel.evaluate(() => {
      const rows = [...document.querySelectorAll('.panel-row')];
      const row = rows.find(({ textContent }) => !textContent.includes('A/RES/60/1'));
      row?.querySelector<HTMLElement>('.rp-icon-button')?.click();
    });
    await inner.waitFor(
      () => document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelector('.card') != null,
    );
    await panel.close();
  });

  test('follows a page that changes', async ({ rig, open }) => {
    const { shown, panel } = await openPanel(rig, open, `${ADDRESS}-live`);
    await shown.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.textContent = 'Recalling its resolution 75/260,';
      document.querySelector('main, body')?.append(paragraph);
    });
    await panel.waitFor(() =>
      [...document.querySelectorAll('.rp-symbol')].some(({ textContent }) => textContent === 'A/RES/75/260'),
    );
    await panel.close();
  });
});
