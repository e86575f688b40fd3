import { expect, test, waitForMarks, type TestPage } from '../harness/index.ts';
import { page } from '../pages/index.ts';
import { violations } from './axe.ts';
import { set, shows, tabAt, type Look } from './settings.ts';

const ADDRESS = 'https://www.un.org/en/accessible';
const LANGUAGES = ['ar', 'zh', 'en', 'fr', 'ru', 'es'];
const LOOKS: readonly Look[] = LANGUAGES.flatMap((language) => [
  { language, theme: 'light' },
  { language, theme: 'dark' },
]);

const settled = (tab: TestPage, selector: string) =>
  tab.waitFor((wanted) => document.querySelector(wanted) !== null, selector);

const VIEWS = [
  { name: 'the popup', path: 'popup.html?tab=TAB', until: '.popup-counts' },
  { name: 'the look-up', path: 'lookup.html?kind=symbol&id=A/RES/70/1', until: '.look-up-card' },
  { name: 'the panel', path: 'sidepanel.html?tab=TAB', until: '.panel-row' },
  { name: 'the options', path: 'options.html', until: '.options-request' },
  { name: 'the welcome page', path: 'welcome.html', until: '.welcome-move' },
];

test.for(VIEWS)(
  '$name has nothing that axe finds, in six languages, light and dark',
  { timeout: 240_000 },
  async ({ path, until }, { rig, open }) => {
    rig.hosts.serve(ADDRESS, page('prose'));
    const document = await open(ADDRESS);
    await waitForMarks(document, 7, 'reference');
    const tab = await rig.openExtensionPage(path.replace('TAB', String(await tabAt(rig, ADDRESS))));
    const found: string[] = [];
    for (const look of LOOKS) {
      await set(rig, { interfaceLanguage: look.language, theme: look.theme });
      await shows(tab, look);
      await settled(tab, until);
      for (const violation of await violations(tab))
        found.push(`${look.language} ${look.theme}: ${violation}`);
    }
    await tab.close();
    expect(found).toEqual([]);
  },
);
