import * as v from 'valibot';
import { detailOf, failure, success, type Result } from '../faults/index.ts';
import { serve, type Service } from '../messages/index.ts';
import { announceChange } from './changes.ts';
import { excerptWithCitation } from './citation.ts';
import { forgetSought, openHighlight, soughtIn } from './opening.ts';
import { highlightsProtocol } from './protocol.ts';
import { HighlightSchema, type Highlight } from './record.ts';
import type { Done, HighlightStore } from './store.ts';

/**
 * Answers {@link highlightsProtocol} in the background. The database is opened by the first question.
 * @param onChange called after each change
 */
export function highlightsService(store: HighlightStore, onChange: () => void): Service {
  const change = async (act: Promise<Done> | Promise<Result<Done>>) => {
    const result = await reached(async () => {
      const done = await act;
      return 'ok' in done ? done : success(done);
    });
    if (!result.ok) return result;
    await announceChange(result.value.documents);
    onChange();
    return success({ documents: [...result.value.documents], count: result.value.count });
  };
  const ask = <Value>(question: () => Promise<Value>) => reached(async () => success(await question()));

  return serve(highlightsProtocol, {
    add: ({ action, highlights }) => change(store.add(action, highlights)),
    edit: ({ action, ids, edit }) => change(store.edit(action, ids, edit)),
    remove: ({ action, ids }) => change(store.remove(action, ids)),
    import: ({ action, highlights }) => change(store.add(action, highlights, 'import')),
    restore: ({ action, highlights, replace }) => change(store.restore(action, highlights, replace)),
    undo: ({ action }) => change(store.undo(action)),
    redo: ({ action }) => change(store.redo(action)),
    findings: ({ findings }) => change(store.noteFindings(findings)),
    history: () => ask(() => store.history()),
    byDocument: ({ document }) =>
      ask(async () => ({ highlights: readable(await store.byDocument(document)) })),
    page: ({ after, limit }) =>
      ask(async () => {
        const { highlights, next } = await store.page(after, limit);
        return { highlights: readable(highlights), next: next && [next[0], next[1]] };
      }),
    cite: ({ highlight }) => success({ text: excerptWithCitation(highlight) }),
    open: ({ id }) =>
      reached(async () => {
        const highlight = await store.get(id);
        return highlight ? openHighlight(highlight) : failure('highlights-gone');
      }),
    sought: ({ document }) => ask(async () => ({ id: await soughtIn(document) })),
    soughtShown: ({ document }) =>
      ask(async () => {
        await forgetSought(document);
        return {};
      }),
    copies: () => ask(async () => ({ copies: await store.copies() })),
    copy: ({ number }) =>
      reached(async () => {
        const highlights = await store.copy(number);
        return highlights ? success({ highlights }) : failure('highlights-gone');
      }),
    dropCopy: ({ number }) =>
      ask(async () => {
        await store.dropCopy(number);
        return {};
      }),
    tags: () => ask(async () => ({ tags: await store.tags() })),
  });
}

/** A row that was damaged on the disk must not hide all others. */
const readable = (rows: readonly Highlight[]) => rows.filter((row) => v.is(HighlightSchema, row));

/** A database that cannot be opened or written is a fault with a sentence of its own. */
async function reached<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
  try {
    return await work();
  } catch (thrown) {
    const full = thrown instanceof Error && /quota/i.test(`${thrown.name} ${thrown.message}`);
    return failure(full ? 'highlights-disk-full' : 'highlights-unavailable', { detail: detailOf(thrown) });
  }
}
