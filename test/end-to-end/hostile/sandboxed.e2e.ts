import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, waitForMarks } from '../harness/index.ts';
import { cardsOf, placeOf, waitForCards } from '../helpers/cards.ts';
import { painted } from '../helpers/excerpts.ts';
import { keepText, overlayText, pressInOverlay, selectText, waitInOverlay } from '../helpers/overlay.ts';
import { hunt, HUNTER, NOTHING } from './hunting.ts';
import { hostilePage } from './pages.ts';

const QUOTE = 'submit a report at its seventy-ninth session';
const NOTE = 'Zq9 between us';
const TAG = 'kestrel';

test('a page in a sandbox keeps excerpts, and is shown neither note nor tag', async ({ rig, open }) => {
  const address = 'https://www.un.org/en/in-a-sandbox';
  rig.hosts.serve(address, {
    ...hostilePage(HUNTER),
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
  });
  const tab = await open(address);
  expect(await tab.evaluate(() => origin)).toBe('null');
  await waitForMarks(tab, 2, 'reference');
  await selectText(tab, QUOTE);
  await waitInOverlay(tab, '.excerpt-bar');
  expect(
    await tab.evaluate(
      () =>
        document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelectorAll('.excerpt-bar .tool')
          .length,
    ),
  ).toBe(1);
  await keepText(tab, 'green', QUOTE);
  await expect.poll(() => painted(tab, 'green')).toEqual([QUOTE]);

  const library = await rig.openExtensionPage('library.html');
  await library.evaluate(
    async ([note, tag]) => {
      type Listed = { value: { highlights: { id: string; url: string }[] } };
      const ask = <Answer>(type: string, request: object) =>
        browser.runtime.sendMessage<object, Answer>({ type, request });
      const { value } = await ask<Listed>('highlights.page', { after: null, limit: 50 });
      const ids = value.highlights.filter(({ url }) => url.endsWith('in-a-sandbox')).map(({ id }) => id);
      await ask('highlights.edit', { action: 'a-note', ids, edit: { set: { note }, addTags: [tag] } });
    },
    [NOTE, TAG] as const,
  );
  await library.close();

  await tab.reload();
  await expect.poll(() => painted(tab, 'green')).toEqual([QUOTE]);
  const { x, y } = await placeOf(tab, 'seventy-ninth');
  await tab.click(x, y);
  await waitInOverlay(tab, '.excerpt-editor .exposed');
  expect(await overlayText(tab, '.excerpt-editor')).toContain('in the Rapporteur library');
  const { found } = await hunt(tab, [NOTE, NOTE.slice(0, 3), TAG]);
  expect(found).toEqual([]);
  await pressInOverlay(tab, '.excerpt-editor .swatch-blue');
  await expect.poll(() => painted(tab, 'blue')).toEqual([QUOTE]);
});

test('a card in a sandbox says what everybody may know, and nothing of the reader’s own packs', async ({
  rig,
  open,
}) => {
  const name = 'kestrels-of-the-mission';
  const file = join(mkdtempSync(join(tmpdir(), 'rapporteur-sandbox-')), `${name}.csv`);
  writeFileSync(file, `symbol,title\nS/RES/1325(2000),${NOTE}\nA/79/218,${NOTE}\n`);
  const packs = await rig.openExtensionPage('packs.html');
  await packs.waitFor(() => document.querySelector('input[type=file]') !== null);
  await packs.upload('input[type=file]', file);
  await packs.waitFor(() => document.querySelector('.packs-preview .packs-counts') !== null);
  await packs.evaluate(() =>
    document.querySelector<HTMLElement>('.packs-actions .rp-button-primary')?.click(),
  );
  await packs.waitFor((wanted) => document.querySelector('.packs-list')?.textContent.includes(wanted), name);
  await packs.close();

  const plain = 'https://www.un.org/en/outside-the-sandbox';
  const boxed = 'https://www.un.org/en/in-a-sandbox-with-packs';
  rig.hosts.serve(plain, hostilePage(''));
  rig.hosts.serve(boxed, {
    ...hostilePage(HUNTER),
    headers: { 'content-security-policy': 'sandbox allow-scripts' },
  });
  const shownAt = async (address: string) => {
    const tab = await open(address);
    await waitForMarks(tab, 2, 'reference');
    const { x, y } = await placeOf(tab, '1325');
    await tab.click(x, y);
    const [card] = await waitForCards(tab, ['S/RES/1325 (2000)']);
    return { tab, text: card?.text ?? '' };
  };
  const outside = await shownAt(plain);
  expect(outside.text).toContain(NOTE);
  expect(outside.text).toContain(name);
  const { tab, text } = await shownAt(boxed);
  expect(text).toContain('Women and peace and security');
  expect(text).not.toContain(NOTE);
  expect(text).not.toContain(name);
  const { found } = await hunt(tab, [NOTE, NOTE.slice(0, 3), name]);
  expect(found).toEqual([]);
});

test('a page that changes its domain under our frame gets hold of nothing', async ({ rig, open }) => {
  const address = 'https://www.un.org/en/relaxed-domain';
  const relax = `new MutationObserver(() => { if (document.querySelector('rapporteur-overlay')) {
    try { document.domain = 'un.org'; globalThis.relaxed = true; } catch {} } })
    .observe(document.documentElement, { childList: true });`;
  rig.hosts.serve(address, { ...hostilePage(HUNTER + relax), headers: { 'origin-agent-cluster': '?0' } });
  const tab = await open(address);
  await waitForMarks(tab, 2, 'reference');
  for (let round = 0; round < 2; round++) {
    const { x, y } = await placeOf(tab, '1325');
    await tab.move(x, y);
    const [card] = await waitForCards(tab, ['S/RES/1325 (2000)']);
    const shown = await tab.evaluate(() => document.body.innerText);
    const words = card?.text.split(/\n+/).filter((line) => line.length > 3 && !shown.includes(line)) ?? [];
    expect(words.length).toBeGreaterThan(3);
    expect(await hunt(tab, words)).toEqual(NOTHING);
    expect(await cardsOf(tab)).toHaveLength(1);
    await tab.press('Escape');
    await waitForCards(tab, []);
    await tab.move(5, 400);
  }
  expect(await tab.evaluate(() => Reflect.get(globalThis, 'relaxed') as unknown)).toBe(true);
});
