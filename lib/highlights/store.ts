import { Dexie } from 'dexie';
import * as v from 'valibot';
import { failure, success, type Result } from '../faults/index.ts';
import type { HighlightDatabase, StoredAction } from './database.ts';
import { HighlightSchema, tidyTags, type ActionKind, type Edit, type Highlight } from './record.ts';

/** Actions that can be taken back at most. */
export const KEPT_ACTIONS = 100;

/** What an action did, as far as its caller wants to know. */
export interface Done {
  /** Keys of the documents whose highlights changed. */
  readonly documents: readonly string[];
  /** Highlights changed. */
  readonly count: number;
}

export interface Step {
  readonly id: string;
  readonly kind: ActionKind;
  readonly count: number;
}

/** A place in the list of all highlights, in which those made last come first. */
export type Cursor = readonly [createdAt: number, id: string];

/** The highlights in the database. Every action is one transaction, and is logged in it, so that it can be taken back. */
export class HighlightStore {
  constructor(
    private readonly database: HighlightDatabase,
    private readonly now: () => number = Date.now,
  ) {}

  /** Adds highlights that are not there yet; those that are stay as they are. */
  add(action: string, highlights: readonly Highlight[], kind: ActionKind = 'add'): Promise<Done> {
    return this.#act(action, kind, async (table) => {
      const known = new Set(
        (await table.bulkGet(highlights.map(({ id }) => id))).flatMap((found) => (found ? [found.id] : [])),
      );
      const fresh = new Map<string, Highlight>();
      for (const highlight of highlights) {
        if (!known.has(highlight.id))
          fresh.set(highlight.id, { ...highlight, tags: tidyTags(highlight.tags) });
      }
      return { before: [], after: [...fresh.values()] };
    });
  }

  edit(
    action: string,
    ids: readonly string[],
    { set = {}, addTags = [], removeTags = [] }: Edit,
  ): Promise<Done> {
    const removed = new Set(removeTags.map((tag) => tag.toLowerCase()));
    return this.#act(action, 'edit', async (table) => {
      const before: Highlight[] = [];
      const after: Highlight[] = [];
      for (const highlight of await table.bulkGet([...new Set(ids)])) {
        if (!highlight) continue;
        const kept = (set.tags ?? highlight.tags).filter((tag) => !removed.has(tag.toLowerCase()));
        const next = { ...highlight, ...set, tags: tidyTags([...kept, ...addTags]) };
        if (JSON.stringify(next) === JSON.stringify(highlight)) continue;
        before.push(highlight);
        // Later than before whatever the clock says: a backup is merged by which change is the later one.
        after.push({ ...next, changedAt: Math.max(this.now(), highlight.changedAt + 1) });
      }
      return { before, after };
    });
  }

  remove(action: string, ids: readonly string[]): Promise<Done> {
    return this.#act(action, 'remove', async (table) => {
      const found = await table.bulkGet([...new Set(ids)]);
      return { before: found.filter((highlight) => highlight !== undefined), after: [] };
    });
  }

  /** Makes the given highlights all there are (`replace`), or puts them over those with the same id. */
  restore(action: string, highlights: readonly Highlight[], replace: boolean): Promise<Done> {
    const after = [...new Map(highlights.map((highlight) => [highlight.id, highlight])).values()];
    return this.#act(action, 'restore', async (table) => {
      const there = replace ? await table.toArray() : await table.bulkGet(after.map(({ id }) => id));
      return { before: there.filter((highlight) => highlight !== undefined), after };
    });
  }

  /** Takes an action back. Fails where one of its highlights was changed since by an action that still stands. */
  undo(action: string): Promise<Result<Done>> {
    return this.#turn(action, 1);
  }

  /** Does an undone action again. */
  redo(action: string): Promise<Result<Done>> {
    return this.#turn(action, 0);
  }

  /** The action that undo would take back and the one that redo would do again. */
  async history(): Promise<{ undo: Step | null; redo: Step | null }> {
    const actions = await this.database.actions.reverse().toArray();
    const standing = actions.find((action) => action.undone === 0);
    const undone = actions.filter((action) => action.undone === 1).at(-1);
    return { undo: standing ? stepOf(standing) : null, redo: undone ? stepOf(undone) : null };
  }

  get(id: string): Promise<Highlight | undefined> {
    return this.database.highlights.get(id);
  }

  byDocument(document: string): Promise<Highlight[]> {
    return this.database.highlights.where('document').equals(document).sortBy('createdAt');
  }

  /** A page of all highlights, those made last first. */
  async page(after: Cursor | null, limit: number): Promise<{ highlights: Highlight[]; next: Cursor | null }> {
    const { highlights: table } = this.database;
    const rows = await table
      .where('[createdAt+id]')
      .between(Dexie.minKey, after ?? Dexie.maxKey, true, after === null)
      .reverse()
      .limit(limit)
      .toArray();
    const last = rows.length === limit ? rows.at(-1) : undefined;
    return { highlights: rows, next: last ? [last.createdAt, last.id] : null };
  }

  all(): Promise<Highlight[]> {
    return this.database.highlights.toArray();
  }

  /** When the last action was done, in milliseconds since 1970; null before the first. */
  async changedAt(): Promise<number | null> {
    const last = await this.database.actions.orderBy('number').last();
    return last?.at ?? null;
  }

  /** The copies that were made before the schema changed, the newest first. */
  async copies(): Promise<{ number: number; version: number; at: number; count: number }[]> {
    const copies = await this.database.copies.reverse().toArray();
    return copies.map(({ number, version, at, highlights }) => ({
      number,
      version,
      at,
      count: highlights.length,
    }));
  }

  /** The highlights of a copy that can still be read; null where there is no such copy. */
  async copy(number: number): Promise<Highlight[] | null> {
    const copy = await this.database.copies.get(number);
    if (!copy) return null;
    return copy.highlights.flatMap((stored) => {
      const read = v.safeParse(HighlightSchema, stored);
      return read.success ? [read.output] : [];
    });
  }

  async dropCopy(number: number): Promise<void> {
    await this.database.copies.delete(number);
  }

  async tags(): Promise<string[]> {
    const tags = await this.database.highlights.orderBy('tags').uniqueKeys();
    return tags.filter((tag) => typeof tag === 'string');
  }

  /** Notes which highlights the last reading of their document found. No action: there is nothing to take back. */
  async noteFindings(findings: readonly { readonly id: string; readonly lost: boolean }[]): Promise<Done> {
    const lost = new Map(findings.map((finding) => [finding.id, finding.lost]));
    return this.database.transaction('rw', this.database.highlights, async () => {
      const found = await this.database.highlights.bulkGet([...lost.keys()]);
      const changed = found.flatMap((highlight) => {
        const now = highlight && lost.get(highlight.id);
        return highlight && now !== undefined && highlight.lost !== now ? [{ ...highlight, lost: now }] : [];
      });
      await this.database.highlights.bulkPut(changed);
      return doneWith([], changed);
    });
  }

  #act(
    id: string,
    kind: ActionKind,
    work: (table: HighlightDatabase['highlights']) => Promise<Pick<StoredAction, 'before' | 'after'>>,
  ): Promise<Done> {
    const { highlights, actions } = this.database;
    return this.database.transaction('rw', highlights, actions, async () => {
      const made = await actions.where('id').equals(id).first();
      if (made) return doneWith(made.before, made.after);
      const { before, after } = await work(highlights);
      if (before.length === 0 && after.length === 0) return doneWith([], []);
      await replace(highlights, before, after);
      // What was undone before cannot be done again after something else.
      await actions.filter((action) => action.undone === 1).delete();
      const number = await actions.add({ id, kind, at: this.now(), before, after, undone: 0 });
      await actions
        .where('number')
        .belowOrEqual(number - KEPT_ACTIONS)
        .delete();
      return doneWith(before, after);
    });
  }

  #turn(id: string, undone: 0 | 1): Promise<Result<Done>> {
    const { highlights, actions } = this.database;
    return this.database.transaction('rw', highlights, actions, async () => {
      const action = await actions.where('id').equals(id).first();
      if (!action) return failure('highlights-undo-gone');
      if (action.undone === undone) return success(doneWith(action.before, action.after));
      const [from, to] = undone ? [action.after, action.before] : [action.before, action.after];
      if (!(await stands(highlights, from, to))) return failure('highlights-undo-changed');
      await replace(highlights, from, to);
      await actions.update(action.number, { undone });
      return success(doneWith(from, to));
    });
  }
}

async function replace(
  table: HighlightDatabase['highlights'],
  before: readonly Highlight[],
  after: readonly Highlight[],
): Promise<void> {
  const kept = new Set(after.map(({ id }) => id));
  await table.bulkDelete(before.flatMap(({ id }) => (kept.has(id) ? [] : [id])));
  await table.bulkPut([...after]);
}

/** True where the table still holds what an action left there: `from` as it was, and nothing of `to` beside it. */
async function stands(
  table: HighlightDatabase['highlights'],
  from: readonly Highlight[],
  to: readonly Highlight[],
): Promise<boolean> {
  const expected = new Map(from.map((highlight) => [highlight.id, highlight.changedAt]));
  const ids = [...new Set([...from, ...to].map(({ id }) => id))];
  const found = await table.bulkGet(ids);
  return ids.every((id, index) => found[index]?.changedAt === expected.get(id));
}

function doneWith(before: readonly Highlight[], after: readonly Highlight[]): Done {
  const all = [...before, ...after];
  return {
    documents: [...new Set(all.map(({ document }) => document))],
    count: new Set(all.map(({ id }) => id)).size,
  };
}

const stepOf = ({ id, kind, before, after }: StoredAction): Step => ({
  id,
  kind,
  count: doneWith(before, after).count,
});
