import { foldText, isPlain } from './keys.ts';

const WORDS = /[\p{L}\p{N}]+/gu;
const PLAIN_WORDS = /[a-z\d]+/g;
const SCRIPTS = /\p{Script=Han}+|\P{Script=Han}+/gu;
const HAN = /^\p{Script=Han}/u;
const ARABIC = /^\p{Script=Arabic}/u;
const CYRILLIC = /^\p{Script=Cyrillic}/u;

/** The article and the particles written with it; a stem of three letters must remain. */
const ARABIC_ARTICLE =
  /^[\u0648\u0641]?(?:\u0627\u0644|\u0644\u0644|\u0628\u0627\u0644|\u0643\u0627\u0644)(?=.{3})/u;

/** A word that is being typed, without article and particles, however little of it there is. */
export const withoutArticle = (word: string): string =>
  word.replace(/^[\u0648\u0641]?(?:\u0627\u0644|\u0644\u0644|\u0628\u0627\u0644|\u0643\u0627\u0644)/u, '');

/** Russian endings as they look after folding (й is и, ё is е), longest first. */
const RUSSIAN_ENDING =
  /(?:иями|ями|ами|ого|его|ому|ему|ыми|ими|иях|иям|ях|ах|ов|ев|еи|ои|ыи|ии|ая|яя|ое|ее|ые|ие|ую|юю|ом|ем|ам|ям|ию|ия|[аеиоуыьюя])$/u;
const SHORTEST_RUSSIAN_STEM = 4;

const withoutPlural = (word: string): string =>
  word.length > 4 && word.endsWith('s') && !/[s\d]s$/.test(word) ? word.slice(0, -1) : word;

function stem(word: string): string {
  if (ARABIC.test(word)) return word.replace(ARABIC_ARTICLE, '');
  if (CYRILLIC.test(word)) {
    const cut = word.replace(RUSSIAN_ENDING, '');
    return cut.length >= SHORTEST_RUSSIAN_STEM ? cut : word;
  }
  return withoutPlural(word);
}

/** Chinese has no spaces: every two neighbouring characters are a token, a character alone is one where it stands alone. */
function pairs(run: string): string[] {
  const characters = Array.from(run);
  if (characters.length === 1) return characters;
  return characters.slice(1).map((second, index) => `${characters[index] ?? ''}${second}`);
}

/** The tokens by which titles are found, in the order of the text, with repetitions. */
export const tokenize = (text: string): string[] => tokensOf(foldText(text));

/** The same of a text that {@link foldText} has folded. */
export function tokensOf(folded: string): string[] {
  if (isPlain(folded)) return (folded.match(PLAIN_WORDS) ?? []).map(withoutPlural);
  return (folded.match(WORDS) ?? []).flatMap((word) =>
    (word.match(SCRIPTS) ?? []).flatMap((run) => (HAN.test(run) ? pairs(run) : [stem(run)])),
  );
}
