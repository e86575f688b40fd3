import { describe, expect, it } from 'vitest';
import { citeUN, type Place } from '../../../lib/citation/index.ts';
import { LANGUAGES, type Language } from '../../../lib/languages/index.ts';

/** Kinds of documents with a place in each, as all six languages cite them. */
const KINDS: readonly (readonly [string, string, Place, Readonly<Record<Language, string>>])[] = [
  [
    'Security Council resolution',
    'S/RES/2274(2016)',
    { part: 'operative', number: '3' },
    {
      en: 'Security Council resolution 2274 (2016), para. 3',
      fr: 'Résolution 2274 (2016) du Conseil de sécurité, par. 3',
      es: 'Resolución 2274 (2016) del Consejo de Seguridad, párr. 3',
      ru: 'Резолюция 2274 (2016) Совета Безопасности, п. 3',
      ar: 'قرار مجلس الأمن 2274 (2016)، الفقرة 3',
      zh: '安全理事会第2274 (2016)号决议，第3段',
    },
  ],
  [
    'Economic and Social Council resolution',
    'E/RES/2014/35',
    { part: 'operative', number: '71', lastNumber: '72' },
    {
      en: 'Economic and Social Council resolution 2014/35, paras. 71 and 72',
      fr: 'Résolution 2014/35 du Conseil économique et social, par. 71 et 72',
      es: 'Resolución 2014/35 del Consejo Económico y Social, párrs. 71 y 72',
      ru: 'Резолюция 2014/35 Экономического и Социального Совета, пп. 71 и 72',
      ar: 'قرار المجلس الاقتصادي والاجتماعي 2014/35، الفقرتان 71 و 72',
      zh: '经济及社会理事会第2014/35号决议，第71和72段',
    },
  ],
  [
    'Human Rights Council resolution',
    'A/HRC/RES/37/42',
    { part: 'operative', number: '2', subparagraph: 'b' },
    {
      en: 'Human Rights Council resolution 37/42, para. 2 (b)',
      fr: 'Résolution 37/42 du Conseil des droits de l’homme, par. 2 b)',
      es: 'Resolución 37/42 del Consejo de Derechos Humanos, párr. 2 b)',
      ru: 'Резолюция 37/42 Совета по правам человека, п. 2 b)',
      ar: 'قرار مجلس حقوق الإنسان 37/42، الفقرة 2 (ب)',
      zh: '人权理事会第37/42号决议，第2(b)段',
    },
  ],
  [
    'decision',
    'A/DEC/71/556',
    {},
    {
      en: 'General Assembly decision 71/556',
      fr: 'Décision 71/556 de l’Assemblée générale',
      es: 'Decisión 71/556 de la Asamblea General',
      ru: 'Решение 71/556 Генеральной Ассамблеи',
      ar: 'مقرر الجمعية العامة 71/556',
      zh: '大会第71/556号决定',
    },
  ],
];

/** What the Manual identifies by its symbol alone (Footnotes and other references, III.A), with the unit of its place. */
const BY_SYMBOL: readonly (readonly [string, string, Place])[] = [
  ['presidential statement', 'S/PRST/2013/16', { part: 'body', number: '5' }],
  ['report', 'A/73/131', { part: 'body', number: '5' }],
  ['document of a treaty body', 'CCPR/C/GC/36', { part: 'body', number: '5' }],
  ['summary record', 'A/C.4/71/SR.3', { part: 'body', number: '5' }],
  ['document under a double symbol', 'A/68/123-S/2013/456', { part: 'body', number: '5' }],
];
const PARAGRAPH_5: Readonly<Record<Language, string>> = {
  en: ', para. 5',
  fr: ', par. 5',
  es: ', párr. 5',
  ru: ', п. 5',
  ar: '، الفقرة 5',
  zh: '，第5段',
};
/** Verbatim records have no numbered paragraphs. */
const PAGE_9: Readonly<Record<Language, string>> = {
  en: 'S/PV.8900, p. 9',
  fr: 'S/PV.8900, p. 9',
  es: 'S/PV.8900, pág. 9',
  ru: 'S/PV.8900, с. 9',
  ar: 'S/PV.8900، ص. 9',
  zh: 'S/PV.8900，第9页',
};

describe.each(LANGUAGES)('citations of each kind of document, in %s', (language) => {
  it.each(KINDS)('%s', (_, symbol, address, expected) => {
    expect(citeUN({ symbol, language, address })).toBe(expected[language]);
  });

  it.each(BY_SYMBOL)('%s', (_, symbol, address) => {
    expect(citeUN({ symbol, language, address })).toBe(symbol + PARAGRAPH_5[language]);
  });

  it('verbatim record', () => {
    expect(citeUN({ symbol: 'S/PV.8900', language, address: { page: 9 } })).toBe(PAGE_9[language]);
  });
});

it('counts preambular paragraphs beyond thirty as English does', () => {
  const cite = (number: string) =>
    citeUN({ symbol: 'A/79/L.5', language: 'en', address: { part: 'preamble', number } });
  expect(['31', '32', '33', '34', '41', '111'].map(cite)).toEqual(
    ['31st', '32nd', '33rd', '34th', '41st', '111th'].map((one) => `A/79/L.5, ${one} preambular paragraph`),
  );
});
