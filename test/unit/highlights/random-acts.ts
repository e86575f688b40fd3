import type { HighlightStore } from '../../../lib/highlights/store.ts';
import type { Edit, Highlight } from '../../../lib/highlights/record.ts';
import { sampleHighlight } from './sample.ts';

/** One action as the message that asks for it; `action` is made by the caller, so that asking twice acts once. */
export type Act =
  | { readonly call: 'add'; readonly request: { action: string; highlights: Highlight[] } }
  | { readonly call: 'edit'; readonly request: { action: string; ids: string[]; edit: Edit } }
  | { readonly call: 'remove'; readonly request: { action: string; ids: string[] } }
  | { readonly call: 'undo' | 'redo'; readonly request: { action: string } };

/** A small generator of numbers, the same in each run (Lehmer). */
export function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 48271) % 2147483647) % below;
}

/** Highlights that the actions are about: few, so that actions meet. */
const HIGHLIGHTS = 12;

/** The next random action upon what a store holds. */
export async function randomAct(
  random: (below: number) => number,
  store: HighlightStore,
  action: string,
): Promise<Act> {
  const number = random(HIGHLIGHTS);
  const ids = [`highlight-${random(HIGHLIGHTS)}`, `highlight-${random(HIGHLIGHTS)}`];
  const added = [sampleHighlight(number), sampleHighlight((number + 1) % HIGHLIGHTS)];
  const kind = random(7);
  if (kind === 2 || kind === 3) {
    const edit: Edit = { set: { note: `note ${action}` }, addTags: [`tag ${random(3)}`] };
    return { call: 'edit', request: { action, ids, edit } };
  }
  if (kind === 4) return { call: 'remove', request: { action, ids } };
  if (kind >= 5) {
    const { undo, redo } = await store.history();
    const [call, step] = kind === 5 ? (['undo', undo] as const) : (['redo', redo] as const);
    if (step) return { call, request: { action: step.id } };
  }
  return { call: 'add', request: { action, highlights: added } };
}

/** Does an action upon a store, without messages. */
export function doAct(store: HighlightStore, act: Act): Promise<unknown> {
  switch (act.call) {
    case 'add':
      return store.add(act.request.action, act.request.highlights);
    case 'edit':
      return store.edit(act.request.action, act.request.ids, act.request.edit);
    case 'remove':
      return store.remove(act.request.action, act.request.ids);
    case 'undo':
      return store.undo(act.request.action);
    case 'redo':
      return store.redo(act.request.action);
  }
}

/** What a reader has, comparable between two stores: the moment of a change differs. */
export const stateOf = (highlights: readonly Highlight[]): string =>
  JSON.stringify(
    [...highlights]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(({ changedAt, ...rest }) => ({ ...rest, changed: changedAt > 0 })),
  );
