import { describe, expect, it } from 'vitest';
import {
  councilYears,
  isPlausibleNumber,
  isPlausibleYear,
  sessionYears,
} from '../../../lib/symbols/index.ts';

describe('calendars', () => {
  it('dates sessions', () => {
    expect(sessionYears('A/', '70')).toEqual({ from: 2015, to: 2016 });
    expect(sessionYears('A/', 'XXX')).toEqual({ from: 1975, to: 1976 });
    expect(sessionYears('A/', 'S-30')).toEqual({ from: 2016, to: 2016 });
    expect(sessionYears('A/', 'ES-11')).toEqual({ from: 2022, to: null });
    expect(sessionYears('E/CN.7/', '61')).toEqual({ from: 2018, to: 2018 });
    for (const [session, year] of [
      [1, 2006],
      [10, 2009],
      [37, 2018],
      [42, 2019],
      [57, 2024],
    ]) {
      expect(sessionYears('A/HRC/', String(session))?.from).toBe(year);
    }
    expect(sessionYears('CTOC/COP/', '8')).toBeNull();
  });

  it('rules out numbers and years', () => {
    expect(isPlausibleYear('A/', '42', 2019)).toBe(false);
    expect(isPlausibleYear('A/HRC/', '42', 2019)).toBe(true);
    expect(isPlausibleNumber('E/CN.15/', 77, 231)).toBe(false);
    expect(isPlausibleNumber('A/', 77, 231)).toBe(true);
    expect(isPlausibleNumber('A/', 77, 548)).toBe(true);
    expect(isPlausibleNumber('A/', 77, 380)).toBe(false);
    expect(isPlausibleNumber('A/', 30, 1)).toBe(false);
  });

  it('tells the year of a Security Council resolution', () => {
    expect(councilYears(1325)).toEqual({ from: 2000, to: 2000 });
    expect(councilYears(2274)).toEqual({ from: 2016, to: 2016 });
    expect(councilYears(242)).toEqual({ from: 1967, to: 1967 });
    expect(councilYears(1340)).toEqual({ from: 2000, to: 2001 });
    expect(councilYears(9999)).toBeNull();
  });
});
