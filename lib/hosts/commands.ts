/**
 * Keyboard commands of the browser (it lets users change them). At most four may suggest a key in Chromium; Alt with a
 * punctuation mark collides with no menu and no page shortcut of the known hosts.
 */
export const commands = {
  'next-reference': {
    suggested_key: { default: 'Alt+Period' },
    description: 'Go to the next reference',
  },
  'previous-reference': {
    suggested_key: { default: 'Alt+Comma' },
    description: 'Go to the previous reference',
  },
  'open-card': {
    suggested_key: { default: 'Alt+Shift+E' },
    description: 'Open the card of this reference, or go back to the text',
  },
  highlight: {
    suggested_key: { default: 'Alt+Shift+H' },
    description: 'Highlight the selected text',
  },
} as const;

export type CommandName = keyof typeof commands;
