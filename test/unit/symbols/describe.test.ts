import { describe, expect, it } from 'vitest';
import type { Language } from '../../../lib/languages/index.ts';
import { parseSymbol, type ParsedSymbol } from '../../../lib/symbols/index.ts';
import {
  bodyGenitive,
  bodyName,
  describeSymbol,
  documentLinks,
  kindName,
} from '../../../lib/symbols/names.ts';

function parsed(symbol: string): ParsedSymbol {
  const result = parseSymbol(symbol);
  if (!result.ok) throw new Error(`${symbol}: ${result.fault.code}`);
  return result.value;
}

const meanings = (symbol: string, language: Language) =>
  describeSymbol(parsed(symbol), language).map(({ meaning }) => meaning);

describe('describeSymbol', () => {
  it('explains every element in the language of the reader', () => {
    expect(meanings('E/CN.7/2018/CRP.7/Add.1', 'en')).toEqual([
      'Economic and Social Council',
      'Commission on Narcotic Drugs',
      'year 2018',
      'conference room paper 7',
      'addendum 1',
    ]);
    expect(meanings('A/RES/70/1', 'zh')).toEqual(['大会', '决议', '第70届会议（2015-2016年）', '第1号']);
    expect(meanings('A/RES/217 A (III)', 'ru')).toEqual([
      'Генеральная Ассамблея',
      'резолюция',
      'номер 217',
      'часть A',
      '3-я сессия (1948–1949)',
    ]);
    expect(meanings('A/ES-10/273', 'fr')[1]).toBe('10e session extraordinaire d’urgence (depuis 1997)');
    expect(meanings('A/77/6 (Sect. 29E)/Corr.1', 'es')).toEqual([
      'Asamblea General',
      '77º período de sesiones (2022-2023)',
      'número 6',
      'sección 29E',
      'corrección 1',
    ]);
  });

  it('names States and reporting cycles in symbols of treaty bodies', () => {
    expect(meanings('CEDAW/C/PRK/CO/2-4', 'en')).toEqual([
      'Committee on the Elimination of Discrimination against Women',
      'committee',
      'Democratic People’s Republic of Korea',
      'concluding observations',
      'combined reporting cycles 2 to 4',
    ]);
    expect(meanings('A/HRC/WG.6/30/ISR/1', 'ar')[4]).toBe('إسرائيل');
  });

  it('fills the number of a body without a row of its own', () => {
    expect(meanings('S/AC.37/2004/CRP.1', 'en')[1]).toBe('Committee No. 37 of the Security Council');
    expect(meanings('NPT/CONF.2000/28 (Parts I and II)', 'fr').slice(-2)).toEqual([
      'numéro 28',
      'parties I et II',
    ]);
  });

  it('says whose document it is when it is another organization’s or a press release', () => {
    expect(meanings('INFCIRC/140', 'en')).toEqual(['International Atomic Energy Agency']);
    expect(meanings('GA/12345', 'es')).toEqual(['comunicado de prensa']);
  });
});

describe('names', () => {
  it('inflects bodies where the language does', () => {
    expect(bodyGenitive('A/', 'fr')).toBe('de l’Assemblée générale');
    expect(bodyGenitive('S/', 'es')).toBe('del Consejo de Seguridad');
    expect(bodyGenitive('E/', 'ru')).toBe('Экономического и Социального Совета');
    expect(bodyGenitive('E/CN.7/', 'ru')).toBe('Комиссии по наркотическим средствам');
    expect(bodyGenitive('A/', 'en')).toBeNull();
  });

  it('names bodies and kinds', () => {
    expect(bodyName('A/HRC/', 'ar')).toBe('مجلس حقوق الإنسان');
    expect(bodyName('X/', 'en')).toBeNull();
    expect(kindName('verbatim-record', 'ru')).toBe('стенографический отчет');
    expect(kindName('external', 'en', 'GA/')).toBe('press release');
  });
});

describe('documentLinks', () => {
  const english = (symbol: string) => documentLinks(parsed(symbol)).document?.en ?? null;

  it('opens the document that holds the symbol', () => {
    expect(english('A/RES/70/1')).toBe('https://docs.un.org/en/A/RES/70/1');
    expect(english('217 A (III)')).toBe('https://docs.un.org/en/A/RES/217(III)');
    expect(english('A/RES/48/218 B')).toBe('https://docs.un.org/en/A/RES/48/218B');
    expect(english('A/69/87–E/2014/80')).toBe('https://docs.un.org/en/A/69/87');
    expect(english('A/CONF.157/24 (Part I)')).toBe('https://docs.un.org/en/A/CONF.157/24%20(Part%20I)');
  });

  it('opens the volume or report for what has no document of its own, and says so', () => {
    expect(english('A/RES/74/537')).toBe('https://docs.un.org/en/A/74/49%20(Vol.%20II)');
    expect(documentLinks(parsed('A/DEC/74/537')).through).toBe('A/74/49(Vol.II)');
    expect(documentLinks(parsed('E/CN.7/RES/56/12')).through).toBe('E/2013/28');
    expect(documentLinks(parsed('DP/DEC/2011/1')).through).toBe('E/2011/35');
  });

  it('invents nothing', () => {
    for (const symbol of ['WT/L/12', 'GA/12345', '1/CP.21', 'CTOC/COP/RES/8/2']) {
      expect(documentLinks(parsed(symbol)).document, symbol).toBeNull();
    }
  });
});
