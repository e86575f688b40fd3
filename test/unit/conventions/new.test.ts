import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { HostSchema } from '../../../lib/hosts/schema.ts';
import { BodyRowSchema } from '../../../lib/symbols/schema.ts';
import { KINDS } from '../../tools/new/kinds/index.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
/** Names that nobody adds in earnest: what CONTRIBUTING gives as an example somebody may. */
const examples: Readonly<Record<string, string>> = {
  language: 'is',
  host: 'no-such-host.un.org',
  body: 'A/AC.9999/',
  'citation-form': 'chapter-and-verse',
  'export-format': 'no-such-form',
};
const planned = (kind: string) => {
  const make = KINDS[kind];
  if (!make) throw new Error(`no kind ${kind}`);
  return make(examples[kind] ?? '', read);
};
/** The row that a plan adds to a file of rows. */
const rowIn = (kind: string, path: RegExp): unknown => {
  const edit = planned(kind).edits.find((one) => path.test(one.path));
  return (JSON.parse(edit?.text ?? '[]') as unknown[]).at(-1);
};

describe('npm run new', () => {
  it('begins the five that CONTRIBUTING explains', () => {
    const contributing = read('CONTRIBUTING.md');
    expect(Object.keys(KINDS).sort()).toEqual(Object.keys(examples).sort());
    for (const kind of Object.keys(KINDS)) expect(contributing).toContain(`npm run new -- ${kind} `);
  });

  it.each(Object.keys(examples))(
    '%s: a row in what is there, and a test, in files that can be read',
    (kind) => {
      const { edits, next } = planned(kind);
      expect(edits.some(({ path, isNew }) => isNew && /^test\/unit\/.+\.test\.ts$/.test(path))).toBe(true);
      expect(edits.some(({ isNew }) => !isNew)).toBe(true);
      expect(next.length).toBeGreaterThan(1);
      for (const { path, text, isNew } of edits) {
        expect(existsSync(join(ROOT, path)), path).toBe(!isNew);
        if (!isNew) expect(text).not.toBe(read(path));
        if (path.endsWith('.json')) JSON.parse(text);
        else
          expect(
            ts.transpileModule(text, { reportDiagnostics: true, fileName: path }).diagnostics,
            path,
          ).toEqual([]);
      }
    },
  );

  it('makes rows that fit their schema', () => {
    expect(v.is(HostSchema, rowIn('host', /hosts\.json$/))).toBe(true);
    expect(v.is(BodyRowSchema, rowIn('body', /bodies/))).toBe(true);
    expect(rowIn('language', /languages\.json$/)).toMatchObject({ code: 'is', name: 'íslenska' });
  });

  it('gives a language its column in every catalogue that there is', () => {
    const paths = planned('language').edits.map(({ path }) => path);
    const catalogues = readdirSync(join(ROOT, 'data/messages')).map((name) => `data/messages/${name}`);
    expect(catalogues.filter((path) => !paths.includes(path))).toEqual([]);
  });

  it('refuses names that cannot be one', () => {
    expect(() => KINDS.language?.('portuguese', read)).toThrow('pt');
    expect(() => KINDS.host?.('https://un.org', read)).toThrow('archives.un.org');
    expect(() => KINDS['export-format']?.('plain', read)).toThrow('there is a format');
  });
});
