import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeSettings, readSettings } from '../../../lib/settings/index.ts';
import { DEFAULTABLE, LOCKABLE, parsePolicy } from '../../../lib/settings/policy.ts';
import { parseSettings } from '../../../lib/settings/schema.ts';

interface Property {
  readonly type: string;
  readonly enum?: readonly string[];
}
interface Schema {
  readonly properties: Record<'locked' | 'defaults', { readonly properties: Record<string, Property> }>;
}
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../public/policy.json'), 'utf8'),
) as Schema;

const scope = globalThis as { browser?: unknown };
let local: Record<string, unknown> = {};
let managed: unknown = {};

beforeEach(() => {
  local = {};
  managed = {};
  scope.browser = {
    storage: {
      local: {
        get: () => Promise.resolve(local),
        set: (items: Record<string, unknown>) => Promise.resolve(Object.assign(local, items)),
      },
      managed: {
        get: () => (managed === null ? Promise.reject(new Error('no manifest')) : Promise.resolve(managed)),
      },
    },
  };
});
afterEach(() => {
  delete scope.browser;
});

describe('the schema for administrators', () => {
  it.each([
    ['locked', LOCKABLE],
    ['defaults', DEFAULTABLE],
  ] as const)('has every setting that may be managed under %s, no other', (part, names) => {
    expect(Object.keys(schema.properties[part].properties).sort()).toEqual([...names].sort());
  });

  it('lists the very values that each setting can have', () => {
    for (const name of DEFAULTABLE) {
      const { type, enum: values } = schema.properties.defaults.properties[name] ?? { type: '' };
      for (const value of values ?? []) expect(parseSettings({ [name]: value })[name]).toBe(value);
      if (type === 'boolean') expect(typeof parseSettings({})[name]).toBe('boolean');
      if (type === 'string') expect(values).toContain(parseSettings({})[name]);
    }
  });
});

describe('settings under a policy', () => {
  it('that is locked hold over what the reader chose, and come back when the policy goes', async () => {
    await changeSettings({ readerMode: 'always', theme: 'dark' });
    managed = { locked: { readerMode: 'never' } };
    expect(await readSettings()).toMatchObject({ readerMode: 'never', theme: 'dark' });
    expect(await changeSettings({ readerMode: 'button' })).toMatchObject({ readerMode: 'never' });
    managed = {};
    expect((await readSettings()).readerMode).toBe('button');
  });

  it('that are defaults hold until the reader chooses', async () => {
    managed = { defaults: { markStyle: 'tint', sitesOff: ['intranet.example'] } };
    await changeSettings({ theme: 'dark' });
    expect(await readSettings()).toMatchObject({ markStyle: 'tint', sitesOff: ['intranet.example'] });
    await changeSettings({ markStyle: 'underline' });
    expect(await readSettings()).toMatchObject({ markStyle: 'underline', sitesOff: ['intranet.example'] });
  });

  it('pass over values that no setting can have, and settings that are not an organisation’s', () => {
    const policy = parsePolicy({
      locked: { theme: 'pink', markTerms: false, welcomeSeen: true },
      defaults: 3,
    });
    expect(policy).toEqual({ locked: { markTerms: false }, defaults: {} });
  });

  it('are the reader’s own where the browser is not managed', async () => {
    managed = null;
    await changeSettings({ theme: 'light' });
    expect((await readSettings()).theme).toBe('light');
  });
});
