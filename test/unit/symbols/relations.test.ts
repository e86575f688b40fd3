import { describe, expect, it } from 'vitest';
import {
  bodyOfReport,
  parseSymbol,
  relationsOf,
  sameDocument,
  supplementSymbol,
} from '../../../lib/symbols/index.ts';

const related = (symbol: string) => {
  const parsed = parseSymbol(symbol);
  return parsed.ok
    ? relationsOf(parsed.value).map(({ relation, symbol: other }) => `${relation} ${other}`)
    : [];
};

describe('relationsOf', () => {
  it.each([
    ['A/66/53/Add.1/Corr.1', ['corrigendum-of A/66/53/Add.1']],
    ['E/CN.7/2018/L.4/Rev.1', ['revision-of E/CN.7/2018/L.4']],
    ['ST/SGB/2013/4/Amend.1', ['amendment-of ST/SGB/2013/4']],
    ['A/RES/217 A (III)', ['part-of A/RES/217(III)']],
    ['A/RES/48/218 B', ['part-of A/RES/48/218']],
    ['A/CONF.157/24 (Part I)', ['part-of A/CONF.157/24']],
    ['A/77/69/Add.1-E/2022/47/Add.1', ['joint-with E/2022/47/Add.1', 'addendum-of A/77/69']],
    ['A/RES/70/1', []],
  ])('%s', (symbol, expected) => expect(related(symbol)).toEqual(expected));
});

describe('sameDocument', () => {
  it('sees through spelling, parts and joint symbols', () => {
    expect(sameDocument('A/RES/217 A (III)', 'a/res/217(iii)')).toBe(true);
    expect(sameDocument('A/69/87–E/2014/80', 'E/2014/80')).toBe(true);
    expect(sameDocument('A/RES/74/537', 'A/DEC/74/537')).toBe(true);
    expect(sameDocument('A/RES/70/1', 'https://docs.un.org/zh/A/RES/70/1')).toBe(true);
  });

  it('keeps different documents apart', () => {
    expect(sameDocument('A/HRC/37/42', 'A/HRC/RES/37/42')).toBe(false);
    expect(sameDocument('A/RES/47/54 A', 'A/RES/47/54 B')).toBe(false);
    expect(sameDocument('A/74/6 (Sect. 3)', 'A/74/6 (Sect. 4)')).toBe(false);
    expect(sameDocument('24/7', '24/7')).toBe(false);
  });
});

describe('Official Records supplements', () => {
  it('turns the number into the symbol and the symbol into the body', () => {
    expect(supplementSymbol('E', 2009, '8')).toBe('E/2009/28');
    expect(supplementSymbol('E', 2018, '8A')).toBe('E/2018/28/Add.1');
    expect(supplementSymbol('A', 73, '53A')).toBe('A/73/53/Add.1');
    expect(supplementSymbol('A', 77, '5C')).toBe('A/77/5/Add.3');
    expect(bodyOfReport('A/73/53')).toBe('A/HRC/');
    expect(bodyOfReport('E/2018/28/Add.1')).toBe('E/CN.7/');
    expect(bodyOfReport('A/73/531')).toBeNull();
  });
});
