import { machine } from '../browser.ts';
import { calls } from '../calls.ts';
import { mergeable, readBackup, writeBackup } from '../../../lib/highlights/backup/index.ts';
import { HighlightDatabase } from '../../../lib/highlights/database.ts';
import type { Highlight } from '../../../lib/highlights/record.ts';
import { HighlightStore } from '../../../lib/highlights/store.ts';
import { ask } from '../../../lib/reader/load/answer.ts';
import { changeSettings, parseSettings, readSettings } from '../../../lib/settings/index.ts';
import { sitesFrom } from '../../../lib/sites/patterns.ts';
import { sampleHighlight } from '../../unit/highlights/sample.ts';
import { Disk } from '../disk.ts';
import { codeOf, hasSentence, holds, type Trial } from '../trial.ts';
import { World } from '../world.ts';

/** The excerpts of a profile of its own, with a clock of its own. */
function profile(now: () => number): HighlightStore {
  new Disk().use();
  return new HighlightStore(new HighlightDatabase(), now);
}

const all = async (store: HighlightStore): Promise<Highlight[]> => (await store.page(null, 100)).highlights;
const note = (text: string) => ({ set: { note: text } });

/** What a backup of one profile puts into another, as the library does it. */
async function merge(from: HighlightStore, into: HighlightStore, action: string): Promise<void> {
  const file = writeBackup({ made: '', settings: parseSettings({}), highlights: await all(from), packs: [] });
  const read = readBackup(file);
  if (!read.ok) throw new Error(read.fault.code);
  await into.restore(action, mergeable(read.value.highlights, await all(into)), false);
}

export const surroundings: readonly Trial[] = [
  {
    fault: 'the clock set back between two changes',
    async run() {
      let now = 2_000_000_000_000;
      const store = profile(() => now);
      await store.add('a', [sampleHighlight(1)]);
      await store.edit('b', ['highlight-1'], note('first'));
      const backup = await all(store);
      now -= 86_400_000;
      await store.edit('c', ['highlight-1'], note('second'));
      holds(mergeable(backup, await all(store)).length === 0, 'an older backup does not win');
      holds(!(await store.undo('b')).ok, 'the first change is not taken back under the second');
      holds((await store.undo('c')).ok && (await store.undo('b')).ok, 'in order both are taken back');
      return 'later changes stay later';
    },
  },
  {
    fault: "two profiles' backups merged both ways",
    async run() {
      let now = 2_000_000_000_000;
      const [one, other] = [profile(() => ++now), profile(() => ++now)];
      await one.add('a', [sampleHighlight(1), sampleHighlight(2)]);
      await merge(one, other, 'b');
      await one.edit('c', ['highlight-1'], note('here'));
      await other.edit('d', ['highlight-2'], note('there'));
      await other.add('e', [sampleHighlight(3)]);
      await merge(one, other, 'f');
      await merge(other, one, 'g');
      const [left, right] = [await all(one), await all(other)];
      holds(JSON.stringify(left) === JSON.stringify(right), 'both end with the same', [left, right]);
      holds(
        left.length === 3 && left.filter((highlight) => highlight.note !== '').length === 2,
        'all of it',
        left,
      );
      return 'both end with the same three excerpts and both notes';
    },
  },
  {
    fault: 'two windows that act at once',
    async run() {
      const world = new World();
      await calls['highlights.add']?.();
      const results = await Promise.all(
        Array.from({ length: 40 }, async (_, index) =>
          calls[index % 2 === 0 ? 'highlights.edit' : 'highlights.findings']?.(),
        ),
      );
      holds(
        results.every((result) => result?.ok === true),
        'all are answered',
        results,
      );
      const kept = await world.kept();
      holds(kept.includes('"highlight-8"') && kept.includes('"highlight-9"'), 'nothing is lost', kept);
      return '40 calls at once, nothing lost or doubled';
    },
  },
  {
    fault: 'no network, or a host permission withdrawn',
    async run() {
      const real = globalThis.fetch;
      globalThis.fetch = () => Promise.reject(new TypeError('Failed to fetch'));
      const answer = await ask('https://docs.un.org/en/A/RES/70/1', new AbortController().signal);
      globalThis.fetch = real;
      holds(codeOf(answer) === 'document-unreachable', 'the reader is told', answer);
      return hasSentence('document-unreachable');
    },
  },
  {
    fault: 'the permission for a site withdrawn while in use',
    run() {
      const { known, added } = sitesFrom(['*://docs.un.org/*']);
      holds(added.length === 0, 'a site that was added is gone from the list', added);
      const off = known.filter(({ allowed }) => !allowed).length;
      holds(
        off > 0 && known.some(({ site, allowed }) => site === 'docs.un.org' && allowed),
        'known ones say so',
      );
      return Promise.resolve('the options say which sites are allowed no more');
    },
  },
  {
    fault: 'settings that cannot be written',
    async run() {
      machine.reset();
      await changeSettings({ theme: 'dark' });
      machine.storageFull = true;
      const refused = await changeSettings({ theme: 'light' });
      machine.storageFull = false;
      holds(codeOf(refused) === 'settings-unsaved', 'the reader is told', refused);
      holds((await readSettings()).theme === 'dark', 'what was acknowledged stays');
      holds((await changeSettings({ theme: 'light' })).ok, 'with room again it is stored');
      return hasSentence('settings-unsaved');
    },
  },
  {
    fault: 'settings that are damaged',
    async run() {
      machine.reset();
      machine.local.set('settings', { theme: 7, markStyle: 'dotted', sitesOff: null });
      const settings = await readSettings();
      holds(settings.markStyle === 'dotted' && settings.theme === 'auto', 'the good ones stay', settings);
      return 'each bad value takes its default, the others stay';
    },
  },
];
