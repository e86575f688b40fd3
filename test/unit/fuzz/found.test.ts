import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readBackup } from '../../../lib/highlights/backup/index.ts';
import { readImport } from '../../../lib/highlights/import/index.ts';
import { parseSymbol } from '../../../lib/symbols/index.ts';
import { sampleHighlight } from '../highlights/sample.ts';

/** What fuzzing found, as the smallest input that shows it. */
describe('excerpts from files', () => {
  it('take no time that no calendar has: it could not be exported again', () => {
    const highlights = [sampleHighlight(1, { createdAt: 1e300 })];
    const contents = { format: 'rapporteur-backup', version: 1, made: '', settings: {}, highlights };
    const read = readBackup(zipSync({ 'rapporteur.json': strToU8(JSON.stringify(contents)) }));
    expect(read).toMatchObject({ ok: false, fault: { code: 'backup-broken' } });
  });

  it('read an address that is cut off in the middle of an encoded letter', () => {
    const source = 'https://docs.un.org/en/A/RES/70/1%E0%A4%A';
    const target = [{ source, selector: [{ type: 'TextQuoteSelector', exact: 'We are resolved' }] }];
    const report = readImport(JSON.stringify([{ target }]), [], 1_800_000_000_000);
    expect(report).toMatchObject({ ok: true, value: { highlights: [{ url: source, symbol: null }] } });
  });
});

describe('symbols', () => {
  it.each([
    ['a full stop before a slash', 'A/1–A./2', 'A/1–A/2'],
    ['the dash of letters before another part', 'A/RES/7R-C/RES/76', 'A/RES/7R-C/RES/76'],
  ])('read back from their key and their form in print: %s', (_, text, key) => {
    const parsed = parseSymbol(text);
    expect(parsed).toMatchObject({ ok: true, value: { key } });
    if (!parsed.ok) return;
    for (const form of [parsed.value.key, parsed.value.display])
      expect(parseSymbol(form)).toMatchObject({ ok: true, value: { key } });
  });
});
