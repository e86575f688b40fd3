import { spawnSync } from 'node:child_process';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packFiles, type PackOrder } from '../../../lib/cli/pack.node.ts';
import { readRecords, type Recognised } from '../../../lib/packs/index.ts';
import type { Manifest } from '../../../lib/packs/manifest.ts';

let folder: string;
let told: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-pack-'));
  told = '';
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    told += String(text).replaceAll(`${folder}/`, '');
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const GOOD = 'symbol,title\nA/70/1,One\nA/70/2,Two\n';
const pack = (inputs: readonly string[], out = join(folder, 'mine.zip'), facts: Partial<PackOrder> = {}) =>
  packFiles({ inputs, out, id: '', title: 'Mine', version: '1', licence: '', source: '', ...facts });

async function manifestOf(path: string): Promise<Manifest | undefined> {
  let manifest: Manifest | undefined;
  const onRecognised = (told: Recognised) => (manifest = told.manifest);
  const items = readRecords(createReadStream(path), { onRecognised });
  while (!(await items.next()).done);
  return manifest;
}

async function symbolsIn(path: string): Promise<string[]> {
  const symbols: string[] = [];
  for await (const item of readRecords(createReadStream(path)))
    if ('record' in item && item.record.kind === 'document') symbols.push(item.record.symbol);
  return symbols;
}

describe('the builder of packs', () => {
  it('makes one pack of several files, and tells the rows it leaves out with file and line', async () => {
    const inputs = [file('one.csv', GOOD), file('two.csv', 'symbol,title\nA/70/3,Three\n,None\n')];
    expect(await pack(inputs)).toBe(0);
    expect(told).toBe('two.csv:3: has no document symbol: None\nmine.zip: 3 records added, 1 row left out\n');
    expect(await symbolsIn(join(folder, 'mine.zip'))).toEqual(['A/70/1', 'A/70/2', 'A/70/3']);
  });

  it('tells the first of many bad rows and counts the others', async () => {
    expect(await pack([file('bad.csv', GOOD + ',None\n'.repeat(25))])).toBe(0);
    expect(told.match(/has no document symbol/g)).toHaveLength(20);
    expect(told).toContain('… and 5 more rows like these\n');
  });

  it('puts a pack in the place of an older one, which may be among its inputs', async () => {
    await pack([file('one.csv', GOOD)]);
    const out = join(folder, 'mine.zip');
    expect(await pack([out, file('more.csv', 'symbol,title\nA/70/9,Nine\n')])).toBe(0);
    expect(await symbolsIn(out)).toEqual(['A/70/1', 'A/70/2', 'A/70/9']);
  });

  it('writes down what was said of the pack, and the languages of its texts', async () => {
    const inputs = [
      file('one.csv', 'symbol,title_fr\nA/70/1,Un\n'),
      file('terms.csv', 'English,Arabic\nBoard,هيئة\n'),
    ];
    const facts = { title: 'Mes résolutions', version: '2026-11', licence: 'CC0', source: 'A library' };
    expect(await pack(inputs, undefined, facts)).toBe(0);
    expect(await manifestOf(join(folder, 'mine.zip'))).toEqual({
      format: 'rapporteur-pack/1',
      id: 'mes-resolutions',
      ...facts,
      languages: ['ar', 'en', 'fr'],
      records: 2,
    });
  });

  it('tells packs with titles in other scripts apart by their ids', async () => {
    const ids = new Set<string | undefined>();
    for (const title of ['قراراتي', 'Мои резолюции', '我的决议']) {
      await pack([file('one.csv', GOOD)], undefined, { title });
      ids.add((await manifestOf(join(folder, 'mine.zip')))?.id);
    }
    expect(ids.size).toBe(3);
  });

  it.each([
    ['title', { title: 'x'.repeat(201) }],
    ['version', { version: '' }],
    ['id', { id: 'My Pack' }],
  ])('takes no %s that no pack can have', async (name, facts) => {
    const out = file('mine.zip', 'the older one');
    expect(await pack([file('one.csv', GOOD)], out, facts)).toBe(2);
    expect(told).toMatch(new RegExp(`^pack: ${name}: `));
    expect(readFileSync(out, 'utf8')).toBe('the older one');
  });

  it('leaves out a term that is there already, and writes no pack without records', async () => {
    const terms = file('terms.csv', 'English,French\nBoard,Organe\n');
    expect(await pack([terms, terms])).toBe(0);
    expect(told).toContain('1 record added, 1 row left out');
    expect(await pack([file('bad.csv', 'symbol,title\n,None\n')], join(folder, 'none.zip'))).toBe(1);
    expect(told).toContain('none.zip is not written: no record can be kept');
    expect(existsSync(join(folder, 'none.zip'))).toBe(false);
  });

  it.each([
    [
      'is not there',
      () => join(folder, 'nothing.csv'),
      'nothing.csv cannot be read: there is no such file or folder',
    ],
    [
      'is a folder',
      () => (mkdirSync(join(folder, 'sub')), join(folder, 'sub')),
      'sub is a folder: name the files in it',
    ],
    ['is no catalogue', () => file('pets.csv', 'pet,food\ncat,fish\n'), 'pets.csv: '],
    ['is empty', () => file('empty.csv', ''), 'empty.csv: '],
    ['is cut', () => file('cut.xml', '<collection><record>'), 'cut.xml: '],
  ])('says so where a file %s, and leaves the older pack as it was', async (_, input, sentence) => {
    const out = file('mine.zip', 'the older one');
    expect(await pack([file('one.csv', GOOD), input()])).toBe(1);
    expect(told).toContain(sentence);
    expect(told.trim().split('\n')).toHaveLength(1);
    expect(readFileSync(out, 'utf8')).toBe('the older one');
    expect(existsSync(`${out}.unfinished`)).toBe(false);
  });

  it.each([
    [
      'a folder that is not there',
      () => join(folder, 'no/where.zip'),
      'no/where.zip cannot be written: there is no',
    ],
    [
      'a folder',
      () => (mkdirSync(join(folder, 'sub')), join(folder, 'sub')),
      'sub cannot be written: it is a folder',
    ],
  ])('says so where the pack is to go into %s', async (_, out, sentence) => {
    expect(await pack([file('one.csv', GOOD)], out())).toBe(1);
    expect(told).toContain(sentence);
  });

  it.each([
    [['pack'], 'pack: name the files to build it from'],
    [['pack', 'one.csv'], 'pack: name --out FILE.zip'],
  ])('says what is missing in %j, before how it is used', { timeout: 60_000 }, (options, sentence) => {
    const cwd = join(import.meta.dirname, '../../..');
    const command = ['--import', 'tsx', 'lib/cli/main.ts', ...options];
    const { status, stderr } = spawnSync(process.execPath, command, { cwd, encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toMatch(new RegExp(`^${sentence}\n\nusage: `));
  });
});
