import signs from '../../../data/detect/signs.json' with { type: 'json' };

/**
 * The words without which a text cites nothing of their kind, by language (data/detect/signs.json). The rules of the
 * detector are made of them, and so is the sign on which it comes into a page: neither knows a word that the other lacks.
 */
export { signs };

/** Alternatives of a regular expression: each word once, of all languages. */
export function anyOf(words: Readonly<Record<string, string | readonly string[]>>): string {
  return [...new Set(Object.values(words).flat())].join('|');
}
