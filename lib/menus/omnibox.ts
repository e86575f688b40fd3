import browser from 'webextension-polyfill';
import menus from '../../data/messages/menus.json' with { type: 'json' };
import { interfaceLanguage, translator } from '../i18n/index.ts';
import type { Found } from '../index/protocol.ts';
import type { Language } from '../languages/index.ts';
import { lookUpPath } from '../lookup/address.ts';
import { readSettings } from '../settings/index.ts';
import { contentOf, requestOf } from './entered.ts';

export type Suggest = (query: string, limit: number, language: Language) => Promise<readonly Found[]>;

/** As many as Chromium shows below the default line. */
const MOST_SUGGESTIONS = 5;

/**
 * Looks up what is typed in the address bar after the keyword. A suggestion's text is the query of the look-up page
 * for it; what is typed is searched for. Call it at the top of the background.
 */
export function offerOmnibox(suggest: Suggest): void {
  let latest = 0;
  const language = async () =>
    interfaceLanguage((await readSettings()).interfaceLanguage, navigator.languages);

  browser.omnibox.onInputStarted.addListener(() => {
    void language().then((spoken) =>
      browser.omnibox.setDefaultSuggestion({ description: translator(menus, spoken)('omnibox') }),
    );
  });
  browser.omnibox.onInputChanged.addListener((text, show) => {
    const token = ++latest;
    void (async () => {
      const found = await suggest(text.trim(), MOST_SUGGESTIONS, await language());
      if (token === latest)
        show(found.map((one) => ({ content: contentOf(one), description: describe(one) })));
    })();
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    const url = browser.runtime.getURL(lookUpPath(requestOf(text)));
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}

/** One line; Chromium reads it as XML, Firefox as text, so that what XML would take for markup is left out. */
function describe({ display, title, kindName }: Found): string {
  return [display, title?.text ?? kindName].join(' · ').replace(/[<>&"']/g, ' ');
}
