import rules from '../../data/grammar/genitives.json' with { type: 'json' };
import type { Language } from '../languages/index.ts';

const french: ReadonlyMap<string, string> = new Map(Object.entries(rules.fr));
const spanish: ReadonlyMap<string, string> = new Map(Object.entries(rules.es));
const adjectives: ReadonlyMap<string, string> = new Map(Object.entries(rules.ru.adjectives));
const nouns: ReadonlyMap<string, string> = new Map(Object.entries(rules.ru.nouns));

/**
 * "of the …" for the name of a body: `de l’Assemblée générale`, `del Consejo de Seguridad`, `Совета Безопасности`. Null
 * in the languages that need no such form (ar, zh, en), and for names whose first words have no row.
 */
export function genitive(name: string, language: Language): string | null {
  const first = /^[^\s’]{1,40}/u.exec(name)?.[0] ?? '';
  if (language === 'fr' || language === 'es') {
    const article = (language === 'fr' ? french : spanish).get(first);
    return article === undefined ? null : article + name;
  }
  return language === 'ru' ? russian(name) : null;
}

/** The words up to the head noun are declined; what follows it depends on it and stays. */
function russian(name: string): string | null {
  const words = name.split(' ');
  for (const [index, word] of words.entries()) {
    const noun = nouns.get(word);
    const declined = noun ?? adjectives.get(word);
    if (declined === undefined) return null;
    words[index] = declined;
    if (noun !== undefined) return words.join(' ');
  }
  return null;
}
