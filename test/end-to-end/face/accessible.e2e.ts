import { expect, test, type Rig } from '../harness/index.ts';
import type { MediaFeatures } from '../harness/page.ts';
import { violations } from './axe.ts';
import { dress, LIGHT, PLAIN, type Colours } from './dress.ts';
import { walk } from './keyboard.ts';
import { lostWhenNarrow } from './narrow.ts';
import { VIEWS } from './views.ts';

const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];

const DARK: Colours = { name: 'dark', theme: 'dark', media: PLAIN, rules: 'colours' };
const CONTRAST: MediaFeatures = { ...PLAIN, contrast: 'more' };
const FORCED: MediaFeatures = { ...PLAIN, forcedColors: 'active' };

/** Colours know no language: each of them is seen in both directions or in two scripts. */
const OTHERS: Readonly<Record<string, Colours>> = {
  ar: DARK,
  zh: { ...DARK, name: 'dark, more contrast', media: CONTRAST },
  en: { ...LIGHT, name: 'more contrast', media: CONTRAST, rules: 'colours' },
  fr: { ...LIGHT, name: 'forced colours', media: FORCED, rules: 'colours' },
  ru: { ...DARK, name: 'dark, forced colours', media: FORCED },
  es: { ...LIGHT, rules: 'colours' },
};

/** Firefox has the same sheets and no way to be told of forced colours: there the tree is looked at, in two directions. */
const looksIn = (rig: Rig) =>
  (rig.browser === 'chromium' ? LANGUAGES : ['ar', 'en']).flatMap((language) =>
    [LIGHT, rig.browser === 'chromium' ? OTHERS[language] : undefined]
      .filter((colours) => colours !== undefined)
      .map((colours) => ({ language, colours })),
  );

test.for(VIEWS)(
  '$name: axe finds nothing, every control is reached by Tab and seen, nothing is lost at 400 %',
  { timeout: 240_000 },
  async ({ show }, { rig, open }) => {
    const view = await show(rig, open);
    const found: string[] = [];
    for (const { language, colours } of looksIn(rig)) {
      await dress(rig, view, language, colours);
      const within = view.within ? { within: view.within } : {};
      for (const violation of await violations(view.tab, { rules: colours.rules, ...within }))
        found.push(`${language} ${colours.name}: ${violation}`);
    }
    for (const language of ['ru', 'ar']) {
      await dress(rig, view, language, LIGHT);
      found.push(...(await lostWhenNarrow(view.tab, view.within ?? null, view.settled)));
    }
    if (view.walked !== false) {
      await dress(rig, view, 'en', LIGHT);
      found.push(...(await walk(view.tab, view.within ?? null)));
    }
    await view.tab.close();
    expect(found).toEqual([]);
  },
);
