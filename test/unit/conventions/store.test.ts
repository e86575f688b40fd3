import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../lib/languages/index.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
/** The longest short description that the stores take, in characters. */
const SHORT = 132;

describe.each(LANGUAGES)('the store texts in %s', (language) => {
  const [, name = '', short = '', long = ''] = read(`docs/store/${language}.md`)
    .split(/^## .{1,60}$/m)
    .map((part) => part.trim());
  const { description } = JSON.parse(
    read(`public/_locales/${language === 'zh' ? 'zh_CN' : language}/messages.json`),
  ) as { description: { message: string } };

  it('have a name, a short description that is the manifest’s, and a description', () => {
    expect(name).toBe('Rapporteur');
    expect(short).toBe(description.message);
    expect(short.length).toBeLessThanOrEqual(SHORT);
    expect(long.match(/^- \*\*/gm)).toHaveLength(5);
    expect(long).toContain('MIT');
  });
});
