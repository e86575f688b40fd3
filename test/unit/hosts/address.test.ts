import { expect, it } from 'vitest';
import { addressParts } from '../../../lib/hosts/address.ts';
import { hosts, hostNameOf } from '../../../lib/hosts/index.ts';

it.each([
  ['https://undocs.org/en/A/80/1', 'A/80/1', 'en'],
  ['https://undocs.org/a/80/1', 'A/80/1', null],
  ['https://undocs.org/A%2F80%2F1', 'A/80/1', null],
  ['https://undocs.org/S/RES/2231(2015)', 'S/RES/2231(2015)', null],
  ['https://undocs.org/E/2024/1', 'E/2024/1', null],
  ['https://undocs.org/en/A/80/1%', 'A/80/1%', 'en'],
  ['https://daccess-ods.un.org/access.nsf/Get?Open&DS=A/80/1&Lang=S', 'A/80/1', 'es'],
  ['https://documents.un.org/api/symbol/access?s=A/80/1&l=C', 'A/80/1', 'zh'],
  ['https://www.un.org/en/A/80/1', null, 'en'],
  ['https://www.example.org/en/A/80/1', null, null],
])('%s asks for %s in %s', (address, symbolText, language) => {
  expect(addressParts(address)).toEqual({ symbolText, language });
});

it('a symbol is read from an address though the host names it in a cell of its pages as well', () => {
  const both = hosts.filter(
    ({ symbol }) => symbol.some(({ from }) => from === 'cell') && symbol.some(({ from }) => from === 'query'),
  );
  expect(both.length).toBeGreaterThan(0);
  for (const { match, symbol } of both)
    for (const hint of symbol) {
      if (hint.from !== 'query') continue;
      const address = `https://${hostNameOf(match[0] ?? '')}/a?${hint.parameter}=A/80/1`;
      expect(addressParts(address).symbolText, address).toBe('A/80/1');
    }
});
