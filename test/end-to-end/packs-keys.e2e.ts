import { expect, test, type TestPage } from './harness/index.ts';
import { ask, file, text } from './helpers/packs.ts';

const focused = (page: TestPage) =>
  page.evaluate(() => {
    const active = document.activeElement;
    const label = active?.id ? document.querySelector(`label[for="${active.id}"]`) : null;
    return (active?.getAttribute('aria-label') ?? label?.textContent ?? active?.textContent ?? '').trim();
  });

/** Presses Tab until the focus is on what is called so. Past the last control it would be on the browser's own, and stay there. */
async function tabTo(page: TestPage, name: RegExp, key = 'Tab'): Promise<void> {
  const seen: string[] = [];
  while (seen.length < 80) {
    const now = await focused(page);
    if (name.test(now)) return;
    seen.push(now);
    await page.press(key);
  }
  throw new Error(`Tab never came to ${name.source}: ${seen.join(' | ')}`);
}

const rows = (page: TestPage) =>
  page.evaluate(() =>
    Array.from(document.querySelectorAll('.packs-row .rp-toggle-label'), ({ textContent }) => textContent),
  );

/** Gives the file that the pressed button asks for; what a browser's own window asks, automation cannot press. */
async function give(page: TestPage, name: string, content: string, key = 'Tab'): Promise<void> {
  await tabTo(page, /^Choose a file$/, key);
  await page.upload('input[type=file]', file(name, content));
}

test('a catalogue is read, put right, added, ordered, switched, updated and removed by keys alone', async ({
  rig,
}) => {
  // A second try finds what the first one left.
  const name = `keys${Date.now()}`;
  const page = await rig.openExtensionPage('packs.html');
  await page.waitFor(() => document.querySelector('.packs-drop') !== null);

  // Its second column is no title that is known by name.
  await give(page, `${name}.csv`, 'symbol,headline\nE/ESCWA/SDPD/2006/5,Keys of the region\n,None\n');
  await expect.poll(() => focused(page)).toBe(`What is in ${name}.csv`);
  await tabTo(page, /^Columns/);
  await page.press('Enter');
  await tabTo(page, /headline/);
  await page.type('Title');
  await tabTo(page, /Read again/);
  await page.press('Enter');
  await page.waitFor(() =>
    document.querySelector('.packs-samples')?.textContent.includes('Keys of the region'),
  );
  await expect.poll(() => focused(page)).toBe(`What is in ${name}.csv`);
  expect(await text(page, '.packs-problems tbody')).toContain('no document symbol');
  await tabTo(page, /^Cancel$/);
  await page.press('Enter');
  await expect.poll(() => focused(page)).toBe('Choose a file');
  expect(await rows(page)).not.toContain(name);

  await give(page, `${name}.csv`, 'symbol,title\nE/ESCWA/SDPD/2006/5,Keys of the region\n');
  await expect.poll(() => focused(page)).toBe(`What is in ${name}.csv`);
  await tabTo(page, /^Add this pack$/);
  await page.press('Enter');
  await expect.poll(() => rows(page)).toContain(name);
  await expect.poll(() => focused(page)).toBe('Choose a file');
  expect(await ask(page, 'E/ESCWA/SDPD/2006/5')).toContain('Keys of the region');

  const before = await rows(page);
  await tabTo(page, new RegExp(`^Move ${name} (?:down|up)$`));
  await page.press('Enter');
  await expect.poll(() => rows(page)).not.toEqual(before);
  // It went as far as it goes: the way back is under the finger.
  await expect.poll(() => focused(page)).toMatch(new RegExp(`^Move ${name} (?:down|up)$`));
  await page.press('Enter');
  await expect.poll(() => rows(page)).toEqual(before);
  await expect.poll(() => focused(page)).toMatch(new RegExp(`^Move ${name} (?:down|up)$`));

  await tabTo(page, new RegExp(`^${name}$`), 'Shift+Tab');
  await page.press(' ');
  await expect.poll(() => ask(page, 'E/ESCWA/SDPD/2006/5')).not.toContain('Keys of the region');
  await page.press(' ');
  await expect.poll(() => ask(page, 'E/ESCWA/SDPD/2006/5')).toContain('Keys of the region');

  await give(page, `${name}-2.csv`, 'symbol,title\nE/ESCWA/SDPD/2006/5,Keys of the world\n', 'Shift+Tab');
  await expect.poll(() => focused(page)).toBe(`What is in ${name}-2.csv`);
  await tabTo(page, /^Update of/);
  await page.type(name);
  await page.waitFor(() => document.querySelector('.packs-rows .packs-state-changed') !== null);
  await tabTo(page, /^Add this pack$/);
  await page.press('Enter');
  await expect.poll(() => ask(page, 'E/ESCWA/SDPD/2006/5')).toContain('Keys of the world');
  expect((await rows(page)).filter((row) => row.startsWith(name))).toEqual([name]);

  await tabTo(page, new RegExp(`^Remove ${name}$`));
  await page.press('Enter');
  await page.waitFor(() => document.querySelector('dialog[open]') !== null);
  await tabTo(page, /^Remove$/);
  await page.press('Enter');
  await expect.poll(() => rows(page)).not.toContain(name);
  await expect.poll(() => focused(page)).not.toBe('');
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});
