import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import rows from '../../../data/detect/organs.json' with { type: 'json' };
import { ORGANS } from '../../../lib/detect/organs.ts';
import { OrganRowSchema } from '../../../lib/detect/schema.ts';

describe('the bodies that number resolutions and decisions', () => {
  it.each(rows.map((row) => [row.id, row] as const))('%s is a row of the schema', (_, row) => {
    expect(() => v.parse(OrganRowSchema, row)).not.toThrow();
  });

  it('stand in one row each', () => {
    expect(ORGANS.size).toBe(rows.length);
  });
});
