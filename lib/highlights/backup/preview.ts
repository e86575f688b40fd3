import * as v from 'valibot';
import { HighlightSchema, type Highlight } from '../record.ts';

/** What a restore would change, counted before anything is done. */
export interface Preview {
  /** In the backup, not here. */
  readonly added: number;
  /** In both, but different: the backup's would take the place of what is here. */
  readonly changed: number;
  readonly same: number;
  /** Here, not in the backup: gone after replacing, kept after merging. */
  readonly onlyHere: number;
}

/** Compares a backup with what is here, by id. */
export function previewRestore(saved: readonly Highlight[], present: readonly Highlight[]): Preview {
  const here = new Map(present.map((highlight) => [highlight.id, highlight]));
  let [added, changed, same] = [0, 0, 0];
  for (const highlight of saved) {
    const counterpart = here.get(highlight.id);
    if (!counterpart) added++;
    else if (sameContent(counterpart, highlight)) same++;
    else changed++;
    here.delete(highlight.id);
  }
  return { added, changed, same, onlyHere: here.size };
}

/**
 * The highlights that merging puts in: those that are not here, and those that were changed later than what is here.
 */
export function mergeable(saved: readonly Highlight[], present: readonly Highlight[]): Highlight[] {
  const here = new Map(present.map((highlight) => [highlight.id, highlight]));
  return saved.filter((highlight) => {
    const counterpart = here.get(highlight.id);
    return (
      !counterpart || (counterpart.changedAt < highlight.changedAt && !sameContent(counterpart, highlight))
    );
  });
}

const sameContent = (one: Highlight, other: Highlight) =>
  JSON.stringify(v.parse(HighlightSchema, one)) === JSON.stringify(v.parse(HighlightSchema, other));
