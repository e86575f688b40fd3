import { expect, test } from 'vitest';
import { nameOf } from '../../../lib/reader/name.ts';

test.each([
  ['https://undocs.org/en/A/79/1', 'A/79/1'],
  ['https://docs.un.org/ch/S/2024/5?direct=true', 'S/2024/5'],
  ['https://daccess-ods.un.org/access.nsf/Get?DS=A/79/2&Lang=E', 'A/79/2'],
  ['https://documents.un.org/api/symbol/access?s=A/79/3&l=en', 'A/79/3'],
  ['https://www.un.org/a.jsp?symbol=A/79/4', 'A/79/4'],
  ['https://www.un.org/en/%D1%8F.pdf', 'я.pdf'],
  // No well-formed UTF-8 stays as it stands.
  ['https://www.un.org/%E0%A4%A.pdf', '%E0%A4%A.pdf'],
  ['https://www.un.org/', 'www.un.org'],
])('while %s loads it is called %s', (address, name) => {
  expect(nameOf(address)).toBe(name);
});
