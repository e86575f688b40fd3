import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import options from '../../data/messages/options.json' with { type: 'json' };
import './harness/provided.ts';

/** What is built, as it is packed. */
const folder = () => inject('launch').extension;

function files(ends: RegExp): { name: string; text: string }[] {
  return readdirSync(folder(), { recursive: true, encoding: 'utf8' })
    .filter((name) => ends.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder(), name), 'utf8') }));
}

/** Places of a pattern with what stands around them. */
const places = (ends: RegExp, pattern: RegExp): string[] =>
  files(ends).flatMap(({ name, text }) =>
    Array.from(
      text.matchAll(pattern),
      ({ index }) => `${name}: ${text.slice(Math.max(0, index - 30), index + 60)}`,
    ),
  );

describe('the package', () => {
  it('makes no code of text', () => {
    expect(files(/\.m?js$/).length).toBeGreaterThan(10);
    expect(
      places(/\.m?js$/, /(?<![\w$.])eval\(|new Function\(|(?<![\w$.])Function\(['"`]|\.innerHTML\s?=(?!=)/g),
    ).toEqual([]);
  });

  it('takes no script from elsewhere', () => {
    expect(places(/\.html$/, /<script[^>]{0,200}\ssrc=["']?(?:https?:)?\/\//gi)).toEqual([]);
    expect(places(/\.m?js$/, /\bimport\(\s{0,3}["'`]https?:|importScripts\(\s{0,3}["'`]https?:/g)).toEqual(
      [],
    );
    expect(places(/\.css$/, /@import\s+(?:url\()?["']?https?:|url\(["']?https?:/g)).toEqual([]);
  });

  it('lets its pages run only what it holds, and no page send it messages', () => {
    const manifest = JSON.parse(readFileSync(join(folder(), 'manifest.json'), 'utf8')) as {
      content_security_policy?: { extension_pages?: string };
    };
    const policy = manifest.content_security_policy?.extension_pages ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toMatch(/(?<!wasm-)unsafe-eval|unsafe-inline|https?:/);
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  it('asks for no permission that the README and the options do not explain', () => {
    const manifest = JSON.parse(readFileSync(join(folder(), 'manifest.json'), 'utf8')) as {
      permissions: readonly string[];
      optional_permissions?: readonly string[];
    };
    const asked = [...manifest.permissions, ...(manifest.optional_permissions ?? [])];
    const readme = readFileSync('README.md', 'utf8');
    expect(asked.length).toBeGreaterThan(4);
    expect(asked.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
    expect(asked.filter((name) => !Object.hasOwn(options, `permission.${name}`))).toEqual([]);
  });
});
