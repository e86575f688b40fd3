import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeSettings, managedSite, readPolicy, readSettings } from '../../../lib/settings/index.ts';
import { parseOffers } from '../../../lib/settings/offers.ts';
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
let isFull = false;

beforeEach(() => {
  local = {};
  managed = {};
  isFull = false;
  scope.browser = {
    storage: {
      local: {
        get: () => Promise.resolve(local),
        set: (items: Record<string, unknown>) =>
          isFull
            ? Promise.reject(new Error('QUOTA_BYTES quota exceeded'))
            : Promise.resolve(Object.assign(local, items)),
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
    expect(await changeSettings({ readerMode: 'button' })).toMatchObject({ value: { readerMode: 'never' } });
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
    expect(policy).toEqual({ locked: { markTerms: false }, defaults: {}, sites: { on: [], off: [] } });
  });

  it('switch sites that the reader then cannot switch, and give them back as they were', async () => {
    await changeSettings({ sitesOff: ['docs.un.org', 'www.un.org'] });
    managed = { sites: { on: ['Docs.UN.org', 7], off: ['press.un.org'] } };
    expect((await readSettings()).sitesOff).toEqual(['www.un.org', 'press.un.org']);
    // What a switch stores starts from what is seen.
    await changeSettings({ sitesOff: ['press.un.org', 'news.un.org'] });
    expect((await readSettings()).sitesOff).toEqual(['news.un.org', 'press.un.org']);
    const policy = await readPolicy();
    expect(['docs.un.org', 'press.un.org', 'news.un.org'].map((site) => managedSite(policy, site))).toEqual([
      'on',
      'off',
      null,
    ]);
    managed = {};
    expect((await readSettings()).sitesOff).toEqual(['news.un.org', 'docs.un.org']);
  });

  it('are the reader’s own where the browser is not managed', async () => {
    managed = null;
    await changeSettings({ theme: 'light' });
    expect((await readSettings()).theme).toBe('light');
  });
});

describe('what an organisation offers', () => {
  it('is taken as far as it fits: packs by secure addresses, sites by their names', () => {
    const packs = [
      { title: ' Glossary of the mission ', address: 'https://intranet.example.org/glossary.zip' },
      { title: 'Unsafe', address: 'http://intranet.example.org/glossary.zip' },
      { title: 'Script', address: 'javascript:alert(1)' },
      { address: 'https://intranet.example.org/untitled.zip' },
    ];
    const sites = ['Intranet.Example.org', 'https://a.example', '*', 5];
    expect(parseOffers({ offers: { packs, sites } })).toEqual({
      packs: [{ title: 'Glossary of the mission', address: 'https://intranet.example.org/glossary.zip' }],
      sites: ['intranet.example.org'],
    });
    for (const nothing of [null, {}, { offers: 3 }, { offers: { packs: 'x', sites: {} } }])
      expect(parseOffers(nothing)).toEqual({ packs: [], sites: [] });
  });
});

describe('settings that cannot be stored', () => {
  it('are told, and the earlier ones hold', async () => {
    await changeSettings({ theme: 'dark' });
    isFull = true;
    expect(await changeSettings({ theme: 'light' })).toMatchObject({
      ok: false,
      fault: { code: 'settings-unsaved', detail: expect.stringContaining('quota') as string },
    });
    expect((await readSettings()).theme).toBe('dark');
  });
});
