import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hostNameOf } from '../../../lib/hosts/index.ts';
import { documentMatches, manifestFor } from '../../../lib/hosts/manifest.ts';
import { LANGUAGES } from '../../../lib/languages/index.ts';
import { permissionsExplained, privacyPolicy } from '../../tools/privacy/text.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');

describe.each(LANGUAGES)('the privacy policy in %s', (language) => {
  const policy = readFileSync(join(ROOT, 'docs', 'privacy', `${language}.md`), 'utf8');

  it('is what the options say: npm run privacy writes it', () => {
    expect(policy).toBe(privacyPolicy(language));
  });

  it('names every host that the extension asks something of, and every permission', () => {
    for (const pattern of documentMatches) expect(policy).toContain(hostNameOf(pattern));
    for (const name of permissionsExplained()) expect(policy).toContain(`- \`${name}\`: `);
  });
});

describe('the manifest', () => {
  it.each(['chrome', 'firefox'])(
    'of %s asks for the hosts of documents, and for nothing unexplained',
    (browser) => {
      const manifest = manifestFor(browser);
      const { host_permissions: hosts, permissions, optional_permissions: optional = [] } = manifest;
      expect(documentMatches.filter((pattern) => !hosts.includes(pattern))).toEqual([]);
      const explained = permissionsExplained();
      expect([...permissions, ...optional].filter((name) => !explained.includes(name))).toEqual([]);
    },
  );
});
