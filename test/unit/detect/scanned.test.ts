import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../lib/detect/index.ts';
import { PROBABLY } from '../../../lib/detect/types.ts';

const read = (text: string) => createDetector({ host: 'www.un.org' }).scan(text).references;

describe('letters that a scan has for figures', () => {
  it.each([
    ['A/RES/70/l', 'A/RES/70/1'],
    ['A/RES/7O/1', 'A/RES/70/1'],
    ['A/HRC/37/l2', 'A/HRC/37/12'],
    ['S/2O15/123', 'S/2015/123'],
    ['E/CN.7/2O12/14', 'E/CN.7/2012/14'],
    ['A/C.l/70/5', 'A/C.1/70/5'],
    ['A/CONF.l57/24/Add.1', 'A/CONF.157/24/Add.1'],
  ])('%s is probably %s', (printed, symbol) => {
    for (const text of [`see ${printed}.`, `(${printed})`, `见${printed}号文件`]) {
      const [found, ...others] = read(text);
      expect(others).toEqual([]);
      expect(found?.symbol).toBe(symbol);
      expect(text.slice(found?.start, found?.end)).toBe(printed);
      expect(found?.confidence).toBeLessThan(PROBABLY);
    }
  });

  it.each([
    'A/l and S/O, A/I/B 12, E/I0, S/l0/2',
    'A/B/l0 of A/RES/lO/l',
    'clauses A/II/l and S/III/1O',
    'C/A/7O/1 and www.example.org/A/7O/1',
    'part A/7O.html',
  ])('%s is none', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('leaves the letters of parts and of series theirs', () => {
    expect(read('A/RES/52/38 O, A/RES/70/L.1 and A/C.3/67/L.5/Rev.1').map(({ symbol }) => symbol)).toEqual([
      'A/RES/52/38O',
      'A/RES/70/L.1',
      'A/C.3/67/L.5/Rev.1',
    ]);
  });
});
