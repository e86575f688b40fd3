import { expect, test } from 'vitest';
import { inventory } from '../../tools/package/inventory.ts';

test('an inventory names the package, not the folder it was made in, and is the same bytes each time', () => {
  const first = inventory();
  expect(inventory()).toBe(first);
  expect(JSON.parse(first)).toHaveProperty('metadata.component.name', 'rapporteur');
  expect(first).not.toContain('rapporteur-inventory-');
});
