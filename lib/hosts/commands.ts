/** Keyboard commands of the browser, with the keys it suggests for them; it lets users change them. */
export const commands = {
  'next-reference': { key: 'Alt+Period', description: '__MSG_nextReference__' },
  'previous-reference': { key: 'Alt+Comma', description: '__MSG_previousReference__' },
  'open-card': { key: 'Alt+Shift+E', description: '__MSG_openCard__' },
  highlight: { key: 'Alt+Shift+H', description: '__MSG_highlight__' },
} as const;

export type CommandName = keyof typeof commands;

/**
 * While a page has the focus, Firefox gives Alt with a letter to the page's access keys and not to an extension
 * (docs/browser-bugs.md); with a punctuation mark it does.
 */
const FIREFOX_KEYS: Readonly<Partial<Record<string, string>>> = {
  'open-card': 'Alt+Shift+Period',
  highlight: 'Alt+Shift+Comma',
};

/**
 * The manifest's commands. At most four may suggest a key in Chromium; Alt with a punctuation mark collides with no menu
 * and no page shortcut of the known hosts.
 */
export function commandsFor(browser: string) {
  return Object.fromEntries(
    Object.entries(commands).map(([name, { key, description }]) => {
      const suggested = browser === 'firefox' ? (FIREFOX_KEYS[name] ?? key) : key;
      return [name, { suggested_key: { default: suggested }, description }];
    }),
  );
}
