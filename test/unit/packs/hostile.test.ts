import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import faults from '../../../data/messages/faults.json' with { type: 'json' };
import { writePack, type PackRecord } from '../../../lib/packs/index.ts';
import { joinBytes } from '../../../lib/packs/encoding.ts';
import { importing, workbook } from './support.ts';

/** A Compound File Binary whose directory stands after so many sectors. */
function compound(stream: string, sectors: number): Uint8Array {
  const file = new Uint8Array(512 * (sectors + 1));
  file.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (const [place, name] of ['Root Entry', stream].entries()) {
    const at = 512 * sectors + 128 * place;
    Array.from(name, (sign, letter) => file.set([sign.charCodeAt(0), 0], at + 2 * letter));
    file[at + 64] = 2 * name.length + 2;
  }
  return file;
}

describe('files that are refused whole', () => {
  const marc =
    '<collection><record><datafield tag="191"><subfield code="a">A/70/1</subfield></datafield></record></collection>';
  it.each([
    ['an empty file', '', 'pack-empty'],
    ['a DOCTYPE with entities', `<!DOCTYPE collection [<!ENTITY a "aaaa">]>${marc}`, 'pack-doctype'],
    ['XML that ends early', marc.slice(0, -30), 'pack-truncated'],
    ['XML that is not well formed', marc.replace('</subfield>', '</datafield>'), 'pack-not-well-formed'],
    ['an undeclared entity', marc.replace('A/70/1', '&xxe;'), 'pack-not-well-formed'],
    ['prose', 'Dear colleague, nothing here.', 'pack-no-columns'],
    ['a table of something else', 'apples,pears\n1,2\n', 'pack-no-columns'],
    ['a quote that never closes', 'symbol,title\nA/70/1,"open\n', 'pack-truncated'],
    ['JSON that ends early', '[{"symbol": "A/70/1", "title": "x"}, {"symbol"', 'pack-truncated'],
    [
      'an HTML table cut off',
      '<table><tr><td>Symbol</td><td>Title</td></tr><tr><td>A/70/1',
      'pack-truncated',
    ],
  ])('%s', async (_, content, code) => {
    const { refused } = await importing(content);
    expect(refused).toBe(code);
  });

  it('an old binary workbook, with what to do', async () => {
    expect((await importing(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).refused).toBe(
      'pack-old-excel',
    );
  });

  it.each([
    ['a workbook with a password', 'EncryptedPackage', 'pack-locked-excel'],
    ['a workbook from before 2007', 'Workbook', 'pack-old-excel'],
    ['a text from before 2007', 'WordDocument', 'pack-unknown-kind'],
  ])('%s, wherever its directory stands, with what to do', async (_, stream, code) => {
    for (const sectors of [1, 400])
      expect((await importing(compound(stream, sectors), 1_000)).refused).toBe(code);
    expect(Object.keys(faults[code as keyof typeof faults])).toEqual(['ar', 'zh', 'en', 'fr', 'ru', 'es']);
  });

  it('a zip bomb, before it unfolds', async () => {
    const bomb = zipSync(
      { 'manifest.json': strToU8('{}'), 'records.ndjson': new Uint8Array(80_000_000) },
      { level: 9 },
    );
    expect((await importing(bomb, 65_536)).refused).toBe('pack-bomb');
  });

  it('a line of 10 MB', async () => {
    expect((await importing(`symbol,title\nA/70/1,"${'x'.repeat(10_000_000)}"\n`, 65_536)).refused).toBe(
      'pack-line-too-long',
    );
  });

  it('a zip cut off', async () => {
    const whole = workbook('<row r="1"><c t="s"><v>0</v></c></row>', ['Symbol']);
    expect((await importing(whole.subarray(0, whole.length / 3))).refused).toBe('pack-truncated');
  });

  it('a JSON record of a megabyte that comes in small pieces, in time that grows with its length', async () => {
    const file = `[{"symbol": "A/70/1", "title": "${'x'.repeat(1_000_000)}"}]`;
    const before = process.cpuUsage();
    expect((await importing(file, 50)).refused).toBeNull();
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(5_000);
  });

  it('deeply nested XML', async () => {
    expect((await importing(`<collection>${'<a>'.repeat(5_000)}`)).refused).toBe('pack-too-deep');
  });
});

describe('rows that are refused', () => {
  it('formulas in CSV and in workbooks', async () => {
    const csv = await importing('symbol,title\nA/70/1,"=HYPERLINK(""http://x"",""y"")"\nA/70/2,Good\n');
    expect(csv.problems.map(({ code }) => code)).toEqual(['formula']);
    expect(csv.records).toHaveLength(1);
    const xlsx = await importing(
      workbook(
        '<row r="1"><c t="s"><v>0</v></c><c t="s"><v>1</v></c></row><row r="2"><c t="s"><v>2</v></c><c><f>CMD()</f><v>1</v></c></row>',
        ['Symbol', 'Title', 'A/70/1'],
      ),
    );
    expect(xlsx.problems.map(({ code }) => code)).toEqual(['formula']);
  });

  it('scripts in titles', async () => {
    const { problems, records } = await importing('symbol,title\nA/70/1,<script>alert(1)</script>\n');
    expect(problems.map(({ code }) => code)).toEqual(['markup']);
    expect(records).toEqual([]);
  });
});

describe('titles that lie about their order', () => {
  it('lose the signs that turn it, and keep their letters', async () => {
    const { records } = await importing(
      'symbol,title\nA/70/1,Report \u202Efdp.exe\u202C on \u2067peace\u2069\n',
    );
    expect(records).toMatchObject([{ titles: { en: 'Report fdp.exe on peace' } }]);
  });
});

describe('signs that nobody sees, and too many that everybody does', () => {
  it('are taken out of titles; what joins letters stays', async () => {
    const { records } = await importing(
      `symbol,title\nA/70/1,\uFEFFRe\u200Bport\u00AD o\u{E0041}n pe\u2060ace\nA/70/2,Z${'\u0301'.repeat(500)}algo\nA/70/3,می\u200Cرود\n`,
    );
    expect(records).toMatchObject([
      { titles: { en: 'Report on peace' } },
      { titles: { en: `Z${'\u0301'.repeat(4)}algo` } },
      { titles: { ar: 'می\u200Cرود' } },
    ]);
  });
});

describe('the pack format', () => {
  const records: PackRecord[] = Array.from({ length: 2_500 }, (_, at) => ({
    kind: 'document',
    symbol: `A/70/${at + 1}`,
    titles: { en: `Title ${at + 1}` },
  }));
  const written = async () => {
    const parts: Uint8Array[] = [];
    await writePack(
      { id: 'test-pack', title: 'Test', version: '1', licence: '', source: '' },
      records,
      (part) => parts.push(part),
    );
    return joinBytes(parts);
  };

  it('comes back as it was written, and the same records give the same bytes', async () => {
    const file = await written();
    expect(await written()).toEqual(file);
    const outcome = await importing(file, 4_096);
    expect(outcome.recognised?.manifest).toMatchObject({ id: 'test-pack', records: 2_500 });
    expect(outcome.records).toEqual(records);
  });

  it('has its texts read as those of any catalogue', async () => {
    const lines = [
      {
        kind: 'document',
        symbol: 'A/70/1',
        titles: { en: 'Report \u202Efdp.exe\u202C\non peace' },
        subjects: ['PE\u200BACE'],
      },
      { kind: 'document', symbol: 'A/70/2', titles: { en: '<script>alert(1)</script>' } },
      { kind: 'document', symbol: 'A/70/3', titles: { en: '=HYPERLINK("https://evil.example")' } },
      { kind: 'term', id: 'un', names: { en: { long: 'United \u2067Nations', short: ['U\u200BN'] } } },
      { kind: 'term', id: 'x', names: { en: { long: 'X', short: ['<img src=x>'] } } },
    ];
    const manifest = {
      format: 'rapporteur-pack/1',
      id: 'sent-by-mail',
      title: 'My \u202Ekcap',
      version: '1',
      records: 5,
    };
    const outcome = await importing(
      zipSync({
        'manifest.json': strToU8(JSON.stringify(manifest)),
        'records.ndjson': strToU8(lines.map((line) => JSON.stringify(line)).join('\n')),
      }),
    );
    expect(outcome.recognised?.manifest?.title).toBe('My kcap');
    expect(outcome.records).toMatchObject([
      { titles: { en: 'Report fdp.exe on peace' }, subjects: ['PEACE'] },
      { names: { en: { long: 'United Nations', short: ['UN'] } } },
    ]);
    expect(outcome.problems.map(({ code }) => code)).toEqual(['markup', 'formula', 'markup']);
  });

  it('is refused without its manifest', async () => {
    expect((await importing(zipSync({ 'records.ndjson': strToU8('{}\n') }))).refused).toBe('pack-manifest');
  });
});
