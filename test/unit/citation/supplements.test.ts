import { describe, expect, it } from 'vitest';
import { citeUN } from '../../../lib/citation/index.ts';
import type { Language } from '../../../lib/languages/index.ts';

/** As footnotes of the General Assembly's resolutions print them, no-break spaces apart. */
const PRINTED: readonly (readonly [symbol: string, Partial<Record<Language, string>>])[] = [
  [
    'A/76/10',
    {
      en: 'Official Records of the General Assembly, Seventy-sixth Session, Supplement No. 10 (A/76/10)',
      fr: 'Documents officiels de l’Assemblée générale, soixante-seizième session, Supplément no 10 (A/76/10)',
      es: 'Documentos Oficiales de la Asamblea General, septuagésimo sexto período de sesiones, suplemento núm. 10 (A/76/10)',
      ru: 'Официальные отчеты Генеральной Ассамблеи, семьдесят шестая сессия, Дополнение № 10 (A/76/10)',
      ar: 'الوثائق الرسمية للجمعية العامة، الدورة السادسة والسبعون، الملحق رقم 10 (A/76/10)',
      zh: '《大会正式记录，第七十六届会议，补编第10号》(A/76/10)',
    },
  ],
  [
    'A/77/53',
    {
      en: 'Official Records of the General Assembly, Seventy-seventh Session, Supplement No. 53 (A/77/53)',
      es: 'Documentos Oficiales de la Asamblea General, septuagésimo séptimo período de sesiones, suplemento núm. 53 (A/77/53)',
      ru: 'Официальные отчеты Генеральной Ассамблеи, семьдесят седьмая сессия, Дополнение № 53 (A/77/53)',
      ar: 'الوثائق الرسمية للجمعية العامة، الدورة السابعة والسبعون، الملحق رقم 53 (A/77/53)',
    },
  ],
  [
    'A/60/18',
    {
      es: 'Documentos Oficiales de la Asamblea General, sexagésimo período de sesiones, suplemento núm. 18 (A/60/18)',
      ar: 'الوثائق الرسمية للجمعية العامة، الدورة الستون، الملحق رقم 18 (A/60/18)',
    },
  ],
  [
    'A/78/5/Add.15',
    {
      en: 'Official Records of the General Assembly, Seventy-eighth Session, Supplement No. 5O (A/78/5/Add.15)',
      fr: 'Documents officiels de l’Assemblée générale, soixante-dix-huitième session, Supplément no 5O (A/78/5/Add.15)',
      zh: '《大会正式记录，第七十八届会议，补编第5O号》(A/78/5/Add.15)',
    },
  ],
  [
    'E/2005/26',
    {
      en: 'Official Records of the Economic and Social Council, 2005, Supplement No. 6 (E/2005/26)',
      es: 'Documentos Oficiales del Consejo Económico y Social, 2005, suplemento núm. 6 (E/2005/26)',
      ru: 'Официальные отчеты Экономического и Социального Совета, 2005 год, Дополнение № 6 (E/2005/26)',
      ar: 'الوثائق الرسمية للمجلس الاقتصادي والاجتماعي، 2005، الملحق رقم 6 (E/2005/26)',
      zh: '《经济及社会理事会正式记录，2005年，补编第6号》(E/2005/26)',
    },
  ],
];

/** Sessions whose ordinals are written in a way of their own. */
const ORDINALS: readonly (readonly [session: number, Record<Language, string>])[] = [
  [
    31,
    {
      en: 'Thirty-first',
      fr: 'trente et unième',
      es: 'trigésimo primer',
      ru: 'тридцать первая',
      ar: 'الحادية والثلاثون',
      zh: '三十一',
    },
  ],
  [
    40,
    { en: 'Fortieth', fr: 'quarantième', es: 'cuadragésimo', ru: 'сороковая', ar: 'الأربعون', zh: '四十' },
  ],
  [
    47,
    {
      en: 'Forty-seventh',
      fr: 'quarante-septième',
      es: 'cuadragésimo séptimo',
      ru: 'сорок седьмая',
      ar: 'السابعة والأربعون',
      zh: '四十七',
    },
  ],
  [
    52,
    {
      en: 'Fifty-second',
      fr: 'cinquante-deuxième',
      es: 'quincuagésimo segundo',
      ru: 'пятьдесят вторая',
      ar: 'الثانية والخمسون',
      zh: '五十二',
    },
  ],
  [
    63,
    {
      en: 'Sixty-third',
      fr: 'soixante-troisième',
      es: 'sexagésimo tercer',
      ru: 'шестьдесят третья',
      ar: 'الثالثة والستون',
      zh: '六十三',
    },
  ],
  [
    70,
    {
      en: 'Seventieth',
      fr: 'soixante-dixième',
      es: 'septuagésimo',
      ru: 'семидесятая',
      ar: 'السبعون',
      zh: '七十',
    },
  ],
  [
    71,
    {
      en: 'Seventy-first',
      fr: 'soixante et onzième',
      es: 'septuagésimo primer',
      ru: 'семьдесят первая',
      ar: 'الحادية والسبعون',
      zh: '七十一',
    },
  ],
  [
    78,
    {
      en: 'Seventy-eighth',
      fr: 'soixante-dix-huitième',
      es: 'septuagésimo octavo',
      ru: 'семьдесят восьмая',
      ar: 'الثامنة والسبعون',
      zh: '七十八',
    },
  ],
  [
    80,
    {
      en: 'Eightieth',
      fr: 'quatre-vingtième',
      es: 'octogésimo',
      ru: 'восьмидесятая',
      ar: 'الثمانون',
      zh: '八十',
    },
  ],
  [
    81,
    {
      en: 'Eighty-first',
      fr: 'quatre-vingt-unième',
      es: 'octogésimo primer',
      ru: 'восемьдесят первая',
      ar: 'الحادية والثمانون',
      zh: '八十一',
    },
  ],
  [
    99,
    {
      en: 'Ninety-ninth',
      fr: 'quatre-vingt-dix-neuvième',
      es: 'nonagésimo noveno',
      ru: 'девяносто девятая',
      ar: 'التاسعة والتسعون',
      zh: '九十九',
    },
  ],
];

const languagesOf = (row: Partial<Record<Language, string>>) => Object.entries(row) as [Language, string][];

describe('supplements of the Official Records', () => {
  it.each(PRINTED)('cites %s as the Organization prints it', (symbol, printed) => {
    for (const [language, expected] of languagesOf(printed))
      expect(citeUN({ symbol, language })).toBe(expected);
  });

  it('goes on to the paragraph', () => {
    const address = { number: '65' };
    expect(citeUN({ symbol: 'A/73/10', language: 'en', address })).toBe(
      'Official Records of the General Assembly, Seventy-third Session, Supplement No. 10 (A/73/10), para. 65',
    );
    expect(citeUN({ symbol: 'A/73/10', language: 'zh', address })).toBe(
      '《大会正式记录，第七十三届会议，补编第10号》(A/73/10)，第65段',
    );
  });

  it('is brief in lists', () => {
    const citation = { symbol: 'A/73/10', language: 'fr', address: { number: '65' }, brief: true } as const;
    expect(citeUN(citation)).toBe('A/73/10, par. 65');
  });

  it.each(ORDINALS)('counts session %s in words', (session, expected) => {
    for (const [language, ordinal] of languagesOf(expected))
      expect(citeUN({ symbol: `A/${session}/10`, language })).toMatch(
        new RegExp(`(?:, |، الدورة |，第)${ordinal}(?:,| S| s| p| с|،|届)`),
      );
  });

  it.each([
    'A/73/131',
    'A/73/50',
    'A/30/10',
    'A/S-30/1',
    'A/77/11/Add.1',
    'A/77/5(Vol.I)',
    'A/73/10/Corr.1',
    'E/2014/99',
    'E/1977/26',
  ])('leaves %s its symbol', (symbol) => {
    expect(citeUN({ symbol, language: 'en' })).toContain(symbol.replace('(', ' ('));
    expect(citeUN({ symbol, language: 'en' })).not.toContain('Official Records');
  });
});
