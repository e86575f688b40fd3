import type { Language } from '../../../lib/languages/index.ts';
import { expect, test, type Rig } from '../harness/index.ts';
import type { MediaFeatures } from '../harness/page.ts';
import { violations, type AxeOptions } from './axe.ts';
import { dress, LIGHT, PLAIN, type Colours } from './dress.ts';
import { walk } from './keyboard.ts';
import { lostWhenNarrow } from './narrow.ts';
import { VIEWS } from './views.ts';

const DARK: Colours = { name: 'dark', theme: 'dark', media: PLAIN };
const CONTRAST: MediaFeatures = { ...PLAIN, contrast: 'more' };
const FORCED: MediaFeatures = { ...PLAIN, forcedColors: 'active' };

type Rules = AxeOptions['rules'] | 'none';

interface Look {
  readonly language: Language;
  readonly colours: Colours;
}

/**
 * Each language is seen once, and each choice of colours: the tree knows nothing of colours, and colours know no language,
 * but each of them is seen in both directions or in two scripts.
 */
const LOOKS: readonly Look[] = [
  { language: 'ar', colours: DARK },
  { language: 'zh', colours: { ...DARK, name: 'dark, more contrast', media: CONTRAST } },
  { language: 'fr', colours: { ...LIGHT, name: 'forced colours', media: FORCED } },
  { language: 'ru', colours: { ...DARK, name: 'dark, forced colours', media: FORCED } },
  { language: 'es', colours: LIGHT },
  { language: 'en', colours: { ...LIGHT, name: 'more contrast', media: CONTRAST } },
];

/** Firefox has the same sheets and no way to be told of forced colours: there the tree is looked at, in two directions. */
const looksIn = ({ browser }: Rig): readonly (Look & { readonly rules: Rules })[] =>
  browser === 'chromium'
    ? LOOKS.map((look) => ({ ...look, rules: 'all' }))
    : (['ar', 'ru', 'en'] as const).map((language) => ({
        language,
        colours: LIGHT,
        rules: language === 'ru' ? 'none' : 'tree',
      }));

/** Languages in which nothing may be lost at 400 %: the one with the longest words, and the other direction. */
const NARROWED: readonly Language[] = ['ru', 'ar'];
const WALKED: Language = 'en';

test.for(VIEWS)(
  '$name: axe finds nothing, every control is reached by Tab and seen, nothing is lost at 400 %',
  { timeout: 240_000 },
  async ({ show }, { rig, open }) => {
    const view = await show(rig, open);
    const found: string[] = [];
    for (const { language, colours, rules } of looksIn(rig)) {
      await dress(rig, view, language, colours);
      const within = view.within ? { within: view.within } : {};
      if (rules !== 'none')
        for (const violation of await violations(view.tab, { rules, ...within }))
          found.push(`${language} ${colours.name}: ${violation}`);
      if (NARROWED.includes(language))
        found.push(...(await lostWhenNarrow(view.tab, view.within ?? null, view.settled)));
      if (language === WALKED && view.walked !== false)
        found.push(...(await walk(view.tab, view.within ?? null)));
    }
    await view.tab.close();
    expect(found).toEqual([]);
  },
);
