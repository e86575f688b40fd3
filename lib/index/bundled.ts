/** The bundled pack: its facts and titles come from the United Nations. */
export const BUNDLED = {
  id: 'bundled',
  name: 'Rapporteur',
  licence: 'Facts and titles: United Nations. Summaries and glossary: MIT.',
  url: 'https://www.un.org/',
} as const;
