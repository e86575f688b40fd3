import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../lib/detect/index.ts';

const read = (text: string) =>
  createDetector({})
    .scan(text)
    .references.map(({ start, end, symbol }) => [text.slice(start, end), symbol]);
const BOTH = [
  ['1325', 'S/RES/1325(2000)'],
  ['2493', 'S/RES/2493(2019)'],
];

describe('numbers of the Security Council with a date instead of the year', () => {
  it.each([
    ['Security Council resolutions 1325 of 31 October 2000 and 2493 of 29 October 2019'],
    ['les résolutions 1325 du 31 octobre 2000 et 2493 du 29 octobre 2019 du Conseil de sécurité'],
    [
      'las resoluciones del Consejo de Seguridad 1325, de 31 de octubre de 2000, y 2493, de 29 de octubre de 2019',
    ],
    ['резолюции Совета Безопасности 1325 от 31 октября 2000 года и 2493 от 29 октября 2019 года'],
    ['قرارات مجلس الأمن 1325 المؤرخ 31 تشرين الأول/أكتوبر 2000 و 2493 المؤرخ 29 تشرين الأول/أكتوبر 2019'],
    ['安全理事会2000年10月31日第1325号和2019年10月29日第2493号决议'],
  ])('%s', (text) => {
    expect(read(text)).toEqual(BOTH);
  });

  it.each([
    ['a date of another year', 'Security Council resolutions 1325 (2000) and 2493 of 29 October 2021'],
    ['one resolution only', 'Security Council resolution 1325 (2000) and the 2493 of 29 October 2019'],
    [
      'another sentence',
      'Security Council resolutions 1325 (2000). The group of 2493 of 29 October 2019 left.',
    ],
    ['another word', 'Security Council resolutions 1325 (2000) and its decision on 2493 of 29 October 2019'],
    ['no word in Chinese', '安全理事会第1325(2000)号决议。2019年10月29日第2493号文件'],
  ])('not %s', (_why, text) => {
    expect(read(text).map(([surface]) => surface)).not.toContain('2493');
  });

  it('not where the Council is not named', () => {
    expect(read('its resolutions 70/1 and 2493 of 29 October 2019')).not.toContainEqual(BOTH[1]);
  });
});
