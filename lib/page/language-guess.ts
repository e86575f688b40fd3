import type { Language } from '../languages/index.ts';

/** The most frequent words that only one of the three languages in Latin letters has. */
const COMMON_WORDS: Readonly<Partial<Record<Language, RegExp>>> = {
  en: /\b(?:the|of|and|to|by|with|its|on)\b/gi,
  fr: /\b(?:les|des|du|et|dans|une|par|aux|sur)\b/gi,
  es: /\b(?:los|las|del|el|por|y|una|para|sus)\b/gi,
};

const SCRIPTS: readonly (readonly [Language, RegExp])[] = [
  ['ar', /\p{Script=Arabic}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['ru', /\p{Script=Cyrillic}/gu],
];

/** A Chinese sign says as much as some letters of an alphabet. */
const LETTERS_PER_SIGN = 3;

/** A guess from fewer letters than this is worth less than what the page declares. */
const ENOUGH_LETTERS = 200;

/**
 * The language of a text by its script, and in Latin letters by its commonest words. What the page declares wins as long
 * as the text does not clearly speak against it; null where there is too little text to say.
 */
export function guessLanguage(sample: string, declared: Language | null): Language | null {
  const latin = count(sample, /[a-z]/gi);
  let best: Language | null = null;
  let most = latin;
  for (const [language, script] of SCRIPTS) {
    const letters = count(sample, script) * (language === 'zh' ? LETTERS_PER_SIGN : 1);
    if (letters > most) [best, most] = [language, letters];
  }
  if (most < ENOUGH_LETTERS) return declared;
  if (best) return best;
  let words = 0;
  for (const [language, common] of Object.entries(COMMON_WORDS) as [Language, RegExp][]) {
    const found = count(sample, common) * (language === declared ? 2 : 1);
    if (found > words) [best, words] = [language, found];
  }
  return best ?? declared;
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;
