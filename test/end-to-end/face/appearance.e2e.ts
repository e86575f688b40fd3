import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Rig, type TestPage } from '../harness/index.ts';
import { poll } from '../harness/poll.ts';
import { compare, type Difference } from './appearance/picture.ts';
import { pin } from './appearance/pin.ts';
import { dress, LIGHT, PLAIN } from './dress.ts';
import { VIEWS } from './views.ts';

const FOLDER = join(import.meta.dirname, 'appearance', 'pictures');
/** Makes the pictures anew instead of comparing: RAPPORTEUR_APPEARANCE=renew. */
const RENEWED = process.env.RAPPORTEUR_APPEARANCE === 'renew';

/** Part of a picture that may differ: less than a line of text in a popup. */
const MOST_DIFFERENT = 0.003;

const LOOKS = [
  { language: 'en', colours: LIGHT },
  { language: 'ar', colours: { name: 'dark', theme: 'dark', media: PLAIN } },
] as const;

/** The sizes that views have in use; others as large as the window. */
const SIZES: Readonly<Record<string, readonly [number, number]>> = {
  'the popup': [400, 480],
  'the look-up': [460, 640],
  'the panel': [380, 900],
  'the acronyms of the panel': [380, 900],
  'the network of the panel': [380, 700],
  'the options': [1000, 2400],
  'the welcome page': [1000, 1100],
};
const ORDINARY = [1200, 800] as const;

/** Waits until the index is there: while it comes, some views say how far it is. */
async function indexed(rig: Rig): Promise<void> {
  const tab = await rig.openExtensionPage('options.html');
  await tab.waitFor(
    async () => {
      const answer: unknown = await browser.runtime.sendMessage({ type: 'index.status', request: {} });
      return JSON.stringify(answer).includes('"ready"');
    },
    undefined,
    40_000,
  );
  await tab.close();
}

/** Pictures that must be alike before one is taken for what a view looks like. */
const ALIKE = 8;

/**
 * Draws a view until it looks as it should, or, where nothing is known, until it stands still; gives what was drawn last.
 * A view may still fill its lists: what never looks as it should is told by its share.
 */
async function drawn(tab: TestPage, canvas: TestPage, name: string, reference: string | null) {
  const pictures: Difference[] = [];
  const draw = async () => {
    const now = await compare(canvas, await tab.screenshot(`appearance-${name}`), reference);
    pictures.push(now);
    if (reference !== null) return now.share <= MOST_DIFFERENT;
    const last = pictures.slice(-ALIKE);
    return last.length === ALIKE && last.every(({ small }) => small === now.small);
  };
  await poll(`${name} to look as it did`, draw).catch(() => undefined);
  return pictures.at(-1) ?? { share: 1, small: '' };
}

test.for(VIEWS)('$name looks as it did', { timeout: 120_000 }, async (shown, { rig, open, skip }) => {
  if (rig.browser === 'firefox') return skip('the pictures are those of one browser');
  await indexed(rig);
  const canvas = await open();
  const view = await shown.show(rig, open);
  const wrong: string[] = [];
  for (const { language, colours } of LOOKS) {
    const name = `${shown.name.replace(/^(?:the|a) /, '').replaceAll(' ', '-')}-${language}-${colours.name}`;
    const file = join(FOLDER, `${name}.png`);
    await view.tab.resize(...(SIZES[shown.name] ?? ORDINARY));
    await dress(rig, view, language, colours);
    await pin(view.tab);
    const known = !RENEWED && existsSync(file);
    const reference = known ? readFileSync(file).toString('base64') : null;
    const { share, small } = await drawn(view.tab, canvas, name, reference);
    if (RENEWED) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, Buffer.from(small, 'base64'));
    } else if (share > MOST_DIFFERENT)
      wrong.push(`${name}: ${(share * 100).toFixed(2)} % differs, see shots/appearance-${name}.png`);
  }
  await view.tab.close();
  expect(wrong).toEqual([]);
});
