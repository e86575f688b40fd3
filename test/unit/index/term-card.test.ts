import { expect, it } from 'vitest';
import type { TermEntry } from '../../../lib/index/entries.ts';
import type { Library } from '../../../lib/index/library.ts';
import { termCard } from '../../../lib/index/term.ts';

/** A library of these terms alone. */
function libraryOf(...entries: readonly TermEntry[]): Library {
  const term = (id: string) => {
    const entry = entries.find((each) => each.id === id);
    return Promise.resolve(entry ? { entry, sources: [] } : null);
  };
  return { term } as unknown as Library;
}

const entry = (id: string, extra: Partial<TermEntry> = {}): TermEntry => ({
  id,
  kind: 'body',
  names: { en: { long: `Name of ${id}`, short: [] } },
  gloss: {},
  ...extra,
});

it('says when a body began and ended, and what came after it', async () => {
  const library = libraryOf(
    entry('old', { created: 1946, ended: 2006, replacedBy: 'new' }),
    entry('new', { created: 2006 }),
  );
  expect(await termCard('old', library, 'en', 'ready')).toMatchObject({
    created: 1946,
    ended: 2006,
    replacedBy: { id: 'new', name: 'Name of new' },
  });
  expect(await termCard('new', library, 'en', 'ready')).toMatchObject({ ended: null, replacedBy: null });
  expect(await termCard('none', library, 'en', 'ready')).toBeNull();
});
