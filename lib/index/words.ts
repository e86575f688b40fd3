import messages from '../../data/messages/index.json' with { type: 'json' };
import { translator, type Translate } from '../i18n/index.ts';
import type { Language } from '../languages/index.ts';

export type IndexWords = Translate<keyof typeof messages>;

/** The index's own words in a language. */
export const wordsIn = (language: Language): IndexWords => translator(messages, language);

/** A list of symbols as the language separates it. */
export function joinList(items: readonly string[], language: Language): string {
  const words = wordsIn(language);
  return items.reduce((first, next) => words('list-join', { first, next }));
}
