/**
 * Keyboard commands of the browser (it lets users change them). At most four may suggest a key in Chromium; Alt with a
 * punctuation mark collides with no menu and no page shortcut of the known hosts.
 */
export const commands = {
  'next-reference': {
    suggested_key: { default: 'Alt+Period' },
    description: '__MSG_nextReference__',
  },
  'previous-reference': {
    suggested_key: { default: 'Alt+Comma' },
    description: '__MSG_previousReference__',
  },
  'open-card': {
    suggested_key: { default: 'Alt+Shift+E' },
    description: '__MSG_openCard__',
  },
  highlight: {
    suggested_key: { default: 'Alt+Shift+H' },
    description: '__MSG_highlight__',
  },
} as const;

export type CommandName = keyof typeof commands;
