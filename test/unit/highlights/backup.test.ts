import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { mergeable, previewRestore, readBackup, writeBackup } from '../../../lib/highlights/backup/index.ts';
import * as v from 'valibot';
import { SettingsSchema } from '../../../lib/settings/schema.ts';
import { sampleHighlight } from './sample.ts';

const settings = v.parse(SettingsSchema, { theme: 'dark', colourNames: { yellow: 'To quote' } });
const backup = {
  made: '2026-01-02T03:04:05.000Z',
  settings,
  highlights: [sampleHighlight(1), sampleHighlight(2, { note: 'saved', changedAt: 9 }), sampleHighlight(3)],
  packs: [
    {
      id: 'mine',
      name: 'My catalogue',
      version: '2024',
      enabled: 0 as const,
      precedence: 3,
      file: new Uint8Array([80, 75, 3, 4, 9, 9]),
    },
  ],
};

describe('a backup', () => {
  it('comes back as it was', () => {
    expect(readBackup(writeBackup(backup))).toEqual({ ok: true, value: backup });
  });

  it('says what a restore would change', () => {
    const here = [
      sampleHighlight(1),
      sampleHighlight(2, { note: 'newer', changedAt: 10 }),
      sampleHighlight(4),
    ];
    expect(previewRestore(backup.highlights, here)).toEqual({ added: 1, changed: 1, same: 1, onlyHere: 1 });
    expect(mergeable(backup.highlights, here).map(({ id }) => id)).toEqual(['highlight-3']);
    const older = [sampleHighlight(2, { note: 'older', changedAt: 8 })];
    expect(mergeable(backup.highlights, older).map(({ id }) => id)).toEqual([
      'highlight-1',
      'highlight-2',
      'highlight-3',
    ]);
  });

  it('is refused where it is broken, of somebody else, or newer', () => {
    const file = (name: string, text: string) => zipSync({ [name]: strToU8(text) });
    const code = (bytes: Uint8Array) => {
      const result = readBackup(bytes);
      return result.ok ? 'ok' : result.fault.code;
    };
    const whole = writeBackup(backup);
    expect(code(whole.slice(0, whole.length - 30))).toBe('backup-broken');
    expect(code(strToU8('no zip'))).toBe('backup-broken');
    expect(code(file('other.json', '{}'))).toBe('backup-not-ours');
    expect(code(file('rapporteur.json', '{'))).toBe('backup-broken');
    expect(code(file('rapporteur.json', '{"version":3,"format":"rapporteur-backup"}'))).toBe('backup-newer');
    expect(
      code(file('rapporteur.json', '{"version":1,"format":"rapporteur-backup","highlights":[{}]}')),
    ).toBe('backup-broken');
  });

  it('of the first version, which had no index packs, is read', () => {
    const contents = { format: 'rapporteur-backup', version: 1, ...backup, packs: undefined };
    const file = zipSync({ 'rapporteur.json': strToU8(JSON.stringify(contents)) });
    expect(readBackup(file)).toEqual({ ok: true, value: { ...backup, packs: [] } });
  });

  it('is refused where the file of a pack is missing', () => {
    const { packs, ...rest } = backup;
    const facts = packs.map(({ id, name, version, enabled, precedence }) => ({
      id,
      name,
      version,
      enabled,
      precedence,
    }));
    const contents = { format: 'rapporteur-backup', version: 2, ...rest, packs: facts };
    const file = zipSync({ 'rapporteur.json': strToU8(JSON.stringify(contents)) });
    expect(readBackup(file)).toMatchObject({ ok: false, fault: { code: 'backup-broken' } });
  });
});
