import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import faults from '../../../data/messages/faults.json' with { type: 'json' };
import { importing } from './support.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => Array.from(typeof part === 'string' ? strToU8(part) : part)));
/** Letters of Windows-1251, where Cyrillic stands in the order of Unicode. */
const cyrillic = (text: string): number[] =>
  Array.from(text, (sign) => (sign > '\u0400' ? sign.charCodeAt(0) - 0x350 : sign.charCodeAt(0)));
const marc = (head: string, title: readonly number[]) =>
  bytes(
    `${head}<collection><record><datafield tag="191"><subfield code="a">A/70/1</subfield></datafield><datafield tag="245"><subfield code="a">`,
    title,
    '</subfield></datafield></record></collection>',
  );

describe('what is no catalogue', () => {
  const office = { '[Content_Types].xml': strToU8('<Types/>') };
  const open = (type: string) =>
    zipSync({ mimetype: [strToU8(`application/vnd.oasis.opendocument.${type}`), { level: 0 }] });
  it.each([
    ['a binary workbook', zipSync({ ...office, 'xl/workbook.bin': strToU8('x') }), 'pack-other-workbook'],
    ['an OpenDocument workbook', open('spreadsheet'), 'pack-other-workbook'],
    [
      'an XML workbook of 2003',
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Table/></Workbook>',
      'pack-other-workbook',
    ],
    ['an OpenDocument text', open('text'), 'pack-unknown-kind'],
    ['a Word text', zipSync({ ...office, 'word/document.xml': strToU8('<x/>') }), 'pack-unknown-kind'],
    ['a rich text', '{\\rtf1\\ansi Hello}', 'pack-unknown-kind'],
    ['a web page without a table', '<html><body>Access denied</body></html>', 'pack-empty'],
    ['another kind of XML', '<mods xmlns="http://www.loc.gov/mods/v3"/>', 'pack-unknown-kind'],
    ['an archive of other files', zipSync({ 'export.csv': strToU8('symbol,title\n') }), 'pack-manifest'],
    [
      'Cyrillic of an old code page',
      bytes(cyrillic('symbol;title\nA/70/1;Доклад Комитета\n')),
      'pack-encoding',
    ],
    ['French of an old Mac', bytes('symbol;title\nA/70/1;Fran', [0x8d], 'ais\n'), 'pack-encoding'],
  ])('is refused with what to do: %s', async (_, content, code) => {
    expect((await importing(content)).refused).toBe(code);
    expect(Object.keys(faults[code as keyof typeof faults])).toEqual(['ar', 'zh', 'en', 'fr', 'ru', 'es']);
  });

  it('is not told by bytes that happen to stand in it: a pack with a folder "xl" is a pack', async () => {
    const pack = zipSync({
      'manifest.json': strToU8(
        '{"format":"rapporteur-pack/1","id":"mine","title":"Mine","version":"1","records":1}',
      ),
      'records.ndjson': strToU8('{"kind":"document","symbol":"A/70/1"}\n'),
      'xl/readme.txt': strToU8('no workbook'),
    });
    expect((await importing(pack)).recognised?.format).toBe('pack');
  });
});

describe('encodings', () => {
  it('are told by the first letter beyond ASCII, however far down it stands', async () => {
    const plain = Array.from({ length: 4_000 }, (_, at) => `A/70/${at + 1},In plain letters\n`).join('');
    const file = bytes(
      `symbol,title\n${plain}A/71/1,R`,
      [0xe9],
      'solution pr',
      [0xe9],
      'sent',
      [0xe9],
      'e sur la paix\n',
    );
    for (const size of [4_096, 70_001]) {
      const { records } = await importing(file, size);
      expect(records.at(-1)).toMatchObject({ titles: { fr: 'Résolution présentée sur la paix' } });
    }
  });

  it('are taken from XML that names them', async () => {
    const file = marc('<?xml version="1.0" encoding="windows-1251"?>', cyrillic('Доклад'));
    expect((await importing(file)).records).toMatchObject([{ titles: { ru: 'Доклад' } }]);
  });

  it('do not change for one damaged byte, whose row is told', async () => {
    const good = 'Résolution présentée par le Comité des élèves';
    const file = bytes(`symbol,title\nA/70/1,${good}\nA/70/2,bad `, [0xff], ` byte\nA/70/3,${good}\n`);
    const { records, problems } = await importing(file);
    expect(records).toMatchObject([{ titles: { fr: good } }, { titles: { fr: good } }]);
    expect(problems).toMatchObject([{ code: 'unreadable-row', line: 3 }]);
  });
});

describe('archives', () => {
  const manifest = '{"format":"rapporteur-pack/1","id":"mine","title":"Mine","version":"1","records":2}';
  const lines = '{"kind":"document","symbol":"A/70/1"}\n{"kind":"document","symbol":"A/70/2"}\n';
  const pack = (said = manifest) =>
    zipSync({ 'manifest.json': strToU8(said), 'records.ndjson': strToU8(lines) });
  const changed = (change: (file: DataView) => void): Uint8Array => {
    const file = pack();
    change(new DataView(file.buffer, file.byteOffset, file.byteLength));
    return file;
  };
  /** Where the directory begins (APPNOTE 4.3.16). */
  const directory = (file: DataView) => file.getUint32(file.byteLength - 22 + 16, true);

  it.each([
    [
      'with a check sum that does not fit',
      changed((file) => file.setUint32(directory(file) + 16, 7)),
      'pack-damaged-file',
    ],
    ['with a password', changed((file) => file.setUint16(6, 1, true)), 'pack-locked-archive'],
    ['packed in another way', changed((file) => file.setUint16(8, 99, true)), 'pack-locked-archive'],
    ['without its directory', pack().subarray(0, -30), 'pack-truncated'],
    ['twice in one file', Uint8Array.from([...pack(), ...pack()]), 'pack-damaged-file'],
    ['of a later form', pack(manifest.replace('pack/1', 'pack/2')), 'pack-newer'],
    ['that lies outside its folder', zipSync({ '../manifest.json': strToU8(manifest) }), 'pack-manifest'],
  ])('are refused: a pack %s', async (_, file, code) => {
    for (const size of [50, 4_096]) expect((await importing(file, size)).refused).toBe(code);
  });

  it('may have the pack in a folder, as archivers make of what was unpacked', async () => {
    const file = zipSync({
      'mine/manifest.json': strToU8(manifest),
      'mine/records.ndjson': strToU8(lines),
      '__MACOSX/mine/._manifest.json': strToU8('x'),
    });
    expect((await importing(file)).records).toHaveLength(2);
  });
});
