import { expect, test, waitForMarks } from '../harness/index.ts';
import { cardsOf, placeOf, waitForCards } from '../helpers/cards.ts';
import { keepText, pressInOverlay, waitInOverlay } from '../helpers/overlay.ts';
import { hunt, HUNTER, NOTHING } from './hunting.ts';
import { hostilePage } from './pages.ts';

const NOTE = 'Zq9 between us';
const TAG = 'kestrel';

test('a page that hunts gets hold of nothing in a card', async ({ rig, open }) => {
  const address = 'https://www.un.org/en/hunting-cards';
  rig.hosts.serve(address, hostilePage(HUNTER));
  const tab = await open(address);
  await waitForMarks(tab, 2, 'reference');
  const { x, y } = await placeOf(tab, '1325');
  await tab.move(x, y);
  const [card] = await waitForCards(tab, ['S/RES/1325 (2000)']);
  if (!card) throw new Error('no card');
  // Into the card and about in it: what the page hears of that leads nowhere.
  for (const part of [0.2, 0.5, 0.8])
    await tab.move(card.box.left + 30, card.box.top + part * (card.box.bottom - card.box.top));
  const shown = await tab.evaluate(() => document.body.innerText);
  const words = card.text.split(/\n+/).filter((line) => line.length > 3 && !shown.includes(line));
  expect(words.length).toBeGreaterThan(3);
  expect(await hunt(tab, words)).toEqual(NOTHING);
  expect(await cardsOf(tab)).toHaveLength(1);
});

test('a page that hunts gets hold of no note and no tag, and writes into neither', async ({ rig, open }) => {
  const address = 'https://www.un.org/en/hunting-notes';
  rig.hosts.serve(address, hostilePage(HUNTER));
  const tab = await open(address);
  await waitForMarks(tab, 2, 'reference');
  await keepText(tab, 'green', 'submit a report at its seventy-ninth session');
  const { x, y } = await placeOf(tab, 'seventy-ninth');
  await tab.click(x, y);
  await waitInOverlay(tab, '.excerpt-editor:focus');
  await pressInOverlay(tab, '.excerpt-editor .tag-field input');
  await tab.type(TAG);
  await tab.press('Enter');
  await waitInOverlay(tab, '.excerpt-editor .tag');
  await pressInOverlay(tab, '.excerpt-editor textarea');
  await tab.type(NOTE);
  const note = () =>
    tab.evaluate(
      () => document.querySelector('rapporteur-overlay')?.shadowRoot?.querySelector('textarea')?.value,
    );
  await expect.poll(note).toBe(NOTE);
  const words = [NOTE, NOTE.slice(0, 3), TAG, 'SPOILT'];
  expect(await hunt(tab, words)).toEqual(NOTHING);
  expect(await note()).toBe(NOTE);
  await tab.type('!');
  expect(await note()).toBe(`${NOTE}!`);
  // The keys of the field are its own: what is taken back is what was typed, not the tag.
  await tab.press('Control+z');
  await expect.poll(note).not.toBe(`${NOTE}!`);
  await waitInOverlay(tab, '.excerpt-editor .tag');
});
