import * as v from 'valibot';
import rows from '../../data/anchor/meaning.json' with { type: 'json' };

const words = v.array(v.string());
const perLanguage = v.record(v.string(), words);

const MeaningSchema = v.object({
  /** Words that turn a sentence round: negations, modal verbs, qualifiers, months. Without accents, in lower case. */
  words: v.record(v.string(), perLanguage),
  /** What written-out cardinals and ordinals are made of. */
  numerals: perLanguage,
  /** Ordinals of languages that inflect: a stem and the endings it takes. */
  stems: perLanguage,
  stemEndings: perLanguage,
  /** Particles that Arabic writes onto the front of a word. */
  arabicPrefixes: words,
  /** Chinese writes no spaces: these are looked for in runs of characters. */
  chinese: words,
  /** Words that may come and go without a change of meaning. */
  function: perLanguage,
});

const data = v.parse(MeaningSchema, rows);
const all = (table: Readonly<Record<string, readonly string[]>>) => Object.values(table).flat();

const numerals = new Set(all(data.numerals));
const bearing = new Set(Object.values(data.words).flatMap(all));
const functional = new Set(all(data.function));
const stems = Object.entries(data.stems).flatMap(([language, forms]) =>
  forms.flatMap((stem) => (data.stemEndings[language] ?? []).map((ending) => [stem + ending, stem] as const)),
);
const inflected = new Map(stems);
const arabicPrefixes = [...data.arabicPrefixes].sort((a, b) => b.length - a.length);
const longestNumeral = Math.max(...[...numerals].map((word) => word.length));

/** Runs of Chinese that carry meaning, longest first, and runs of its numerals. */
export const CHINESE_MEANING = new RegExp(
  [...new Set(data.chinese)].sort((a, b) => b.length - a.length).join('|') +
    '|[〇零一二三四五六七八九十百千万亿两]{1,24}',
  'g',
);

export const isFunctionWord = (word: string): boolean => functional.has(word);

/**
 * The tokens of one word that carry meaning; none for most words. The word has no accents and is in lower case. A
 * compound numeral gives its parts, so that "seventy-eighth", "seventy eighth" and "seventyeighth" are alike.
 */
export function meaningOfWord(word: string): readonly string[] {
  const known = plainMeaning(word);
  if (known) return known;
  if (/^[\u0621-\u064a]/.test(word)) {
    for (const prefix of arabicPrefixes) {
      const found = word.startsWith(prefix) ? plainMeaning(word.slice(prefix.length)) : null;
      if (found) return found;
    }
  }
  return [];
}

function plainMeaning(word: string): readonly string[] | null {
  if (bearing.has(word)) return [word];
  const stem = inflected.get(word);
  if (stem !== undefined) return [stem];
  return numeralsIn(word);
}

/** The numerals that a word is made of, from the longest; null where anything else is in it. */
function numeralsIn(word: string): readonly string[] | null {
  const parts: string[] = [];
  for (let at = 0; at < word.length;) {
    let end = Math.min(word.length, at + longestNumeral);
    while (end > at && !isNumeralPart(word.slice(at, end), end === word.length)) end--;
    if (end === at) return null;
    parts.push(inflected.get(word.slice(at, end)) ?? word.slice(at, end));
    at = end;
  }
  return parts.length > 0 ? parts : null;
}

const isNumeralPart = (part: string, last: boolean) => numerals.has(part) || (last && inflected.has(part));
