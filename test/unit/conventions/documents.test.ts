import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import options from '../../../data/messages/options.json' with { type: 'json' };
import { manifestFor } from '../../../lib/hosts/manifest.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

function permissionsIn(browser: string): string[] {
  const manifest = manifestFor(browser);
  return [...manifest.permissions, ...(manifest.optional_permissions ?? [])];
}

describe('the README', () => {
  const readme = read('README.md');
  it.each(['chrome', 'firefox'])('explains each permission asked for in %s', (browser) => {
    const asked = permissionsIn(browser);
    expect(asked.length).toBeGreaterThan(3);
    expect(asked.filter((permission) => !readme.includes(`\`${permission}\``))).toEqual([]);
  });
});

describe('the options', () => {
  it.each(['chrome', 'firefox'])('explain each permission that the package for %s can have', (browser) => {
    expect(permissionsIn(browser).filter((name) => !Object.hasOwn(options, `permission.${name}`))).toEqual(
      [],
    );
  });
});

describe('the documents', () => {
  const pages = [
    'README.md',
    'ARCHITECTURE.md',
    'CONTRIBUTING.md',
    ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.md'))
      .map((name) => `docs/${name}`),
  ];

  it.each(pages)('%s links only to what is there', (page) => {
    const links = Array.from(read(page).matchAll(/\]\((?!https?:|#)([^)#]+)/g), ([, to = '']) => to);
    expect(links.filter((to) => !existsSync(join(ROOT, dirname(page), to)))).toEqual([]);
  });

  it('names every folder of lib and data', () => {
    const described = read('ARCHITECTURE.md') + read('data/README.md');
    const folders = ['lib', 'data'].flatMap((top) =>
      readdirSync(join(ROOT, top), { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name),
    );
    expect(folders.filter((name) => !new RegExp(`\\b${name}\\b`).test(described))).toEqual([]);
  });

  it('lists every decision', () => {
    const list = read('docs/decisions/README.md');
    const records = readdirSync(join(ROOT, 'docs/decisions')).filter((name) => /^\d{4}-/.test(name));
    expect(records.length).toBeGreaterThan(5);
    expect(records.filter((name) => !list.includes(name))).toEqual([]);
  });
});
