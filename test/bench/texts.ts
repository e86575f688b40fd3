import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { LANGUAGES, type Language } from '../../lib/languages/index.ts';
import examples from '../unit/detect/examples.json' with { type: 'json' };
import friends from '../unit/detect/false-friends.json' with { type: 'json' };

const REFERENCES = new URL('../../../shared/corpus/references/', import.meta.url);

const ofTests = (): string[] => [...examples.map(({ text }) => text), ...Object.values(friends).flat()];

/** Paragraphs in a language: official ones where they lie beside the project, else those of the unit tests. */
function paragraphsIn(language: Language): string[] {
  if (!existsSync(REFERENCES)) return ofTests();
  return gunzipSync(readFileSync(new URL(`${language}.jsonl.gz`, REFERENCES)))
    .toString('utf8')
    .trim()
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as { blocks: { text: string }[] }).blocks.map(({ text }) => text));
}

/** Paragraphs in six languages, taking turns. */
export function paragraphs(): string[] {
  const languages = LANGUAGES.map(paragraphsIn);
  const longest = Math.max(...languages.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) => languages.map((list) => list[index] ?? ''))
    .flat()
    .filter(Boolean);
}

/** Blocks of mixed languages, `size` UTF-16 units in all. */
export function mixedText(size: number): string[] {
  return ofSize(paragraphs(), size);
}

/** Blocks of one language, `size` UTF-16 units in all. */
export function textIn(language: Language, size: number): string[] {
  return ofSize(paragraphsIn(language), size);
}

function ofSize(source: readonly string[], size: number): string[] {
  const blocks: string[] = [];
  let length = 0;
  for (let index = 0; length < size; index += 1) {
    const block = source[index % source.length] ?? '';
    blocks.push(block);
    length += block.length;
  }
  return blocks;
}

const repeated = (text: string, size: number): string =>
  text.repeat(Math.ceil(size / text.length)).slice(0, size);

/** Texts made to hurt, one block each. */
export function hostileTexts(size: number): Readonly<Record<string, string>> {
  return {
    digits: repeated('1234567890', size),
    slashes: repeated('/', size),
    'numbers with slashes': repeated('70/1', size),
    brackets: repeated('(', size),
    'numbers in brackets': repeated('1(', size),
    capitals: repeated('ABCDEFGHIJKLMNOPQRSTUVWXYZ', size),
    'leads and slashes': repeated('A/', size),
    'nested symbols': repeated('A/C.1/', size),
    suffixes: `A/70/1${repeated('/Add.1', size)}`,
    spaces: repeated(' ', size),
    'line breaks': repeated('\n \n', size),
    Chinese: repeated('第号决议大会委员会', size),
    'Chinese numbers': repeated('第70/1号', size),
    'endless list': `resolutions ${repeated('70/1, ', size)}`,
    'words without numbers': repeated('resolution ', size),
    'Council numbers': `Security Council resolutions ${repeated('1325 (2000), ', size)}`,
    bodies: repeated('General Assembly Security Council ', size),
    quotation: repeated('“', size),
    'square brackets': repeated('[](', size),
    stops: repeated('. ', size),
    addresses: repeated('https://undocs.org/', size),
    Arabic: repeated('قرار الجمعية العامة ', size),
    'symbols without end': repeated('(A/73/53)E/CN.7/2012/14, ', size),
    formulas: repeated('"hereinafter ', size),
    ligatures: repeated('ﷺﷲ', size),
    'short forms': repeated('CD《', size),
    'a short form used': `United Nations Office on Drugs and Crime (UNODC), ${repeated('UNODC ', size)}`,
    'mixed scripts': `Security Council resolutions ${repeated('1وS/', size)}`,
    'zero width': repeated('\u200b1/2\u200f', size),
    'numbers announced': repeated('No. ', size),
    'letters in brackets': repeated('(1)', size),
    'Roman numerals': repeated('XVIII/', size),
    'Roman sessions': `resolutions ${repeated('1514 (XV) ', size)}`,
    'two kinds of digits': repeated('١2٣/4٥ ', size),
    'Chinese numerals': repeated('第一千三百二十五号', size),
    'brackets nested': repeated('((A/70/1)[', size),
    'a word and a number': repeated('resolution 1 ', size),
    'words that join': `resolutions ${repeated('and 1, and 2, ', size)}`,
    'soft hyphens': repeated('re\u00adso\u00adlu\u00adtion 7\u00ad0/1 ', size),
    supplements: repeated('Ibid., Supplement No. 5, ', size),
    'dates without end': `resolutions ${repeated('1325 of 31 October 2000, ', size)}`,
    'twins of letters': repeated('А/СОР/', size),
  };
}
