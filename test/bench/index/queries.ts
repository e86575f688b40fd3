/** What readers type into a search box, made from the titles that they look for. */
import type { DocumentEntry } from '../../../lib/index/entries.ts';
import { LANGUAGES, type Language } from '../../../lib/languages/index.ts';
import { pick, seeded } from './seeded.ts';
import { joined, piecesInWord, piecesOf } from './titles.ts';

const MOST_WORDS = 5;
/** A shorter word is typed without an error. */
const SHORTEST_WRONG = 5;

/** Usual letters of each language, for letters that are typed wrongly. */
const LETTERS: Readonly<Record<Language, string>> = {
  ar: 'اليمنوتربع',
  zh: '的国会和',
  en: 'etaoinsrhl',
  fr: 'esaitnrulo',
  ru: 'оеаинтсрвл',
  es: 'eaosrnidlt',
};

/** One letter left out, swapped with the next, added or changed. */
function mistyped(word: string, language: Language, random: () => number): string {
  const at = 1 + Math.floor(random() * (word.length - 2));
  const [before, here, after] = [word.slice(0, at), word.charAt(at), word.slice(at + 1)];
  const letter = pick(Array.from(LETTERS[language]), random);
  const ways = [
    before + after,
    before + after.charAt(0) + here + after.slice(1),
    before + letter + here + after,
    before + letter + after,
  ];
  return pick(ways, random);
}

/** A word that is still being typed. */
const begun = (word: string, random: () => number): string =>
  word.slice(0, Math.ceil(word.length * (0.4 + random() * 0.4)));

type Way = (pieces: string[], language: Language, random: () => number) => string[] | null;

const withError: Way = (pieces, language, random) => {
  const place = pieces.findIndex((word) => language === 'zh' || word.length >= SHORTEST_WRONG);
  const word = pieces[place];
  if (word === undefined || (language === 'zh' && pieces.length < 3)) return null;
  const wrong = language === 'zh' ? pick(Array.from(LETTERS.zh), random) : mistyped(word, language, random);
  return pieces.with(place, wrong);
};

const unfinished: Way = (pieces, language, random) => {
  const last = pieces.at(-1) ?? '';
  if (language === 'zh') return pieces;
  return last.length < SHORTEST_WRONG ? null : pieces.with(-1, begun(last, random));
};

/** As it stands; with a typing error; with the last word unfinished; both; words left out in between. */
const WAYS: readonly Way[] = [
  (pieces) => pieces,
  withError,
  unfinished,
  (pieces, language, random) => {
    const wrong = withError(pieces, language, random);
    return wrong && unfinished(wrong, language, random);
  },
  (pieces) => (pieces.length < 2 ? null : pieces.filter((_, place) => place % 2 === 0)),
];

/** One to five words of a title in each of the six languages and ways in turn. */
export function queries(documents: readonly DocumentEntry[], count: number): string[] {
  const random = seeded(11);
  const typed: string[] = [];
  while (typed.length < count) {
    const language = LANGUAGES[typed.length % LANGUAGES.length] ?? 'en';
    const way = WAYS[Math.floor(typed.length / LANGUAGES.length) % WAYS.length];
    const pieces = piecesOf(pick(documents, random).titles?.[language] ?? '', language);
    const length = piecesInWord(language) * (1 + Math.floor(random() * MOST_WORDS));
    if (pieces.length < length) continue;
    const start = Math.floor(random() * (pieces.length - length + 1));
    const chosen = way?.(pieces.slice(start, start + length), language, random);
    const text = joined(chosen ?? [], language);
    if ((text.match(/\p{L}/gu) ?? []).length >= (language === 'zh' ? 2 : SHORTEST_WRONG)) typed.push(text);
  }
  return typed;
}
