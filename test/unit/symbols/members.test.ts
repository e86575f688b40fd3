import { describe, expect, it } from 'vitest';
import data from '../../../data/votes/former-names.json' with { type: 'json' };
import { countryCodes } from '../../../lib/symbols/countries.ts';
import { memberReader, sameState } from '../../../lib/symbols/members.ts';

describe('former names', () => {
  it('are of States known, for periods that do not overlap', () => {
    const known = countryCodes();
    expect(data.names.filter(({ code }) => !known.has(code))).toEqual([]);
    for (const row of data.names) {
      const { from = '' } = row;
      expect(from <= row.until, row.names.en).toBe(true);
      const others = data.names.filter((other) => other !== row && other.code === row.code);
      const overlapping = others.filter((other) => (other.from ?? '') <= row.until && from <= other.until);
      // One without a first day stands after the others of its State, and gives way to them.
      expect(overlapping.filter((other) => other.from === row.from)).toEqual([]);
    }
  });
});

describe('a member as a voting file has it', () => {
  const read = memberReader();
  it.each([
    ['FRA', 'FRANCE', { code: 'FRA', name: null }],
    ['YMD', 'DEMOCRATIC YEMEN', { code: 'YMD', name: null }],
    ['DHY', 'DAHOMEY', { code: 'DHY', name: null }],
    ['', 'TANGANYIKA', { code: 'TZA', name: null }],
    ['EAT', 'TANGANYIKA', { code: 'TZA', name: null }],
    ['', 'BURMA', { code: 'BUR', name: null }],
    ['', "CÔTE D'IVOIRE", { code: 'CIV', name: null }],
    ['', 'BYELORUSSIAN SSR', { code: 'BYS', name: null }],
    ['', 'CZECHOSLOVAKIA', { code: 'CSK', name: null }],
    ['', 'IRAN (ISLAMIC REPUBLIC OF)', { code: 'IRN', name: null }],
    ['EAZ', 'ZANZIBAR', { code: 'EAZ', name: 'Zanzibar' }],
    ['QQQ', 'ISLES OF THE SOUTH AND NORTH', { code: 'QQQ', name: 'Isles of the South and North' }],
    ['QQQ', '', { code: 'QQQ', name: null }],
    ['', 'NOWHERE', null],
    ['12', '', null],
  ])('%s %s', (code, name, member) => {
    expect(read(code, () => name)).toEqual(member);
  });

  it('is the same State under a name or code of before', () => {
    expect(['ZAR', 'COD', 'ROM', 'CSK', 'QQQ'].map(sameState)).toEqual(['COD', 'COD', 'ROU', 'CSK', 'QQQ']);
  });
});
