import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../lib/detect/index.ts';
import { PROBABLY } from '../../../lib/detect/types.ts';
import { ordinalValue } from '../../../lib/detect/ordinals.ts';
import { periodOf, SERIES } from '../../../lib/detect/series.ts';
import cases from './supplements.json' with { type: 'json' };

const read = (text: string) => createDetector({}).scan(text).references;

describe('supplements of the Official Records in six languages', () => {
  it.each(cases.map(({ language, text, found }) => [language, text, found] as const))(
    '%s: %s',
    (_language, text, found) => {
      expect(read(text).map(({ start, end, symbol }) => [text.slice(start, end), symbol])).toEqual(found);
    },
  );

  it('are of their own kind, and less sure without the name of their series', () => {
    const [named] = read('Official Records of the Economic and Social Council, 2018, Supplement No. 8');
    const [told] = read('Ibid., 2018, Supplement No. 8');
    expect([named?.kind, told?.kind]).toEqual(['supplement', 'supplement']);
    expect(told?.confidence).toBeLessThan(named?.confidence ?? 0);
  });
});

describe('"Ibid." in a later block', () => {
  const examples = [
    [
      'en',
      'Official Records of the General Assembly, Sixty-seventh Session, Supplement No. 53 (A/67/53), chap. I.',
      'Ibid., Supplement No. 7.',
      'A/67/7',
    ],
    [
      'fr',
      'Documents officiels de l’Assemblée générale, soixante-treizième session, Supplément no 53.',
      'Ibid., Supplément no 8.',
      'A/73/8',
    ],
    [
      'es',
      'Documentos Oficiales de la Asamblea General, septuagésimo tercer período de sesiones, suplemento núm. 53.',
      'Ibid., suplemento núm. 8.',
      'A/73/8',
    ],
    [
      'ru',
      'Официальные отчеты Экономического и Социального Совета, 2018 год, Дополнение № 8, гл. I.',
      'Там же, Дополнение № 9.',
      'E/2018/29',
    ],
    [
      'ar',
      'الوثائق الرسمية للجمعية العامة، الدورة الثالثة والسبعون، الملحق رقم 53.',
      'المرجع نفسه، الملحق رقم 8.',
      'A/73/8',
    ],
    [
      'zh',
      '《大会正式记录，第六十七届会议，补编第53号》(A/67/53)，第一章。',
      '同上，《补编第7号》。',
      'A/67/7',
    ],
  ] as const;

  it.each(examples)('%s: %s %s', (_language, series, ibid, symbol) => {
    const detector = createDetector({});
    const inBlock = (block: string) => detector.scan(block).references;
    inBlock(series);
    const [near] = inBlock(ibid);
    expect([near?.symbol, near?.kind]).toEqual([symbol, 'supplement']);
    expect(near?.confidence).toBeGreaterThanOrEqual(PROBABLY);
    for (let count = 0; count < 5; count += 1) inBlock('Another paragraph.');
    expect(inBlock(ibid)[0]?.symbol).toBe(symbol);
    expect(createDetector({}).scan(ibid).references).toEqual([]);
  });

  it('is only probable far from what it repeats', () => {
    const detector = createDetector({});
    detector.scan(examples[0][1]);
    for (let count = 0; count < 5; count += 1) detector.scan('Another paragraph.');
    expect(detector.scan(examples[0][2]).references[0]?.confidence).toBeLessThan(PROBABLY);
  });

  it('keeps the series of its own year, and none of other records', () => {
    const detector = createDetector({});
    detector.scan(examples[0][1]);
    expect(detector.scan('Ibid., 2019, Supplement No. 9').references[0]?.symbol).toBe('E/2019/29');
    expect(detector.scan('Ibid., Supplement No. 10').references[0]?.symbol).toBe('E/2019/30');
    detector.scan('Official Records of the Diplomatic Conference, Supplement No. 1');
    expect(detector.scan('Ibid., Supplement No. 5').references).toEqual([]);
  });
});

describe('sessions in words', () => {
  const examples = [
    ['en', 'Thirty-first Session', 'Eighty-ninth Session', 'Fortieth Session', 31, 89, 40],
    ['fr', 'trente et unième session', 'quatre-vingt-neuvième session', 'quarantième session', 31, 89, 40],
    [
      'es',
      'trigésimo primer período de sesiones',
      'octogésimo noveno período de sesiones',
      'cuadragésimo período de sesiones',
      31,
      89,
      40,
    ],
    ['ru', 'тридцать первая сессия', 'восемьдесят девятая сессия', 'сороковая сессия', 31, 89, 40],
    ['ar', 'الدورة الحادية والثلاثون', 'الدورة التاسعة والثمانون', 'الدورة الاربعون', 31, 89, 40],
    ['zh', '第三十一届会议', '第八十九届会议', '第四十届会议', 31, 89, 40],
  ] as const;
  it.each(examples)('%s: %s, %s, %s', (language, first, second, third, ...values) => {
    const words = SERIES.filter((row) => row.language === language);
    const sessions = [first, second, third].flatMap((text) => words.map((row) => periodOf(text, row)?.value));
    expect(sessions).toEqual(values);
  });

  it('are none where a word is unknown', () => {
    for (const words of SERIES) expect(periodOf('Tenth Emergency Special Session', words)).toBeNull();
    expect(ordinalValue('session', [])).toBeNull();
  });
});

describe('any text of the words of supplements, conferences and dates', () => {
  const OTHERS = [
    'Security Council resolutions 1325 of 31 October 2000, ',
    '2493 of 29 October 2019 and ',
    '2019年10月29日第2493号、',
    '(A/CONF.177/20/Rev.1 and corrigendum), chap. I, resolution 1, annexes I and ',
    '(A/CONF.177/20/Rev.1)，第一章，决议1，附件二',
  ];
  const PIECES = [...OTHERS, ...cases.flatMap(({ text }) => text.split(/(?<=[,，،;；(])/))];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 5 })), {
      maxLength: 14,
    })
    .map((pieces) => pieces.join(''));

  it('is read without error; a supplement has a symbol of the two organs and holds its number', () => {
    fc.assert(
      fc.property(text, (block) => {
        for (const { kind, symbol, start, end } of read(block))
          if (kind === 'supplement') {
            expect(symbol).toMatch(/^(?:A\/\d{2}|E\/(?:19|20)\d\d)\/\d{1,3}(?:\/Add\.\d{1,2})?$/);
            expect(block.slice(start, end)).toMatch(/\d/);
          }
      }),
      { numRuns: 300 },
    );
  });

  it('is read in time that grows with its length', () => {
    const hostile = (times: number) =>
      [...OTHERS, ...cases.map(({ text: one }) => one)].join(' ').repeat(times);
    const milliseconds = (block: string) => {
      const before = process.cpuUsage();
      read(block);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    milliseconds(hostile(4));
    const once = Math.max(10, Math.min(milliseconds(hostile(8)), milliseconds(hostile(8))));
    expect(Math.min(milliseconds(hostile(64)), milliseconds(hostile(64))) / once).toBeLessThan(32);
  });
});
