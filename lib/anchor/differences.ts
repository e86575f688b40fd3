import type { Word } from './words.ts';

export interface Difference {
  readonly removed: readonly Word[];
  readonly added: readonly Word[];
}

/** Pairs of words compared at most; longer differences count as one, which never passes as the same meaning. */
const COMPARED_PAIRS = 4_000_000;

/** The stretches in which two word lists differ, by their longest common subsequence. Costs the product of the lengths. */
export function differences(before: readonly Word[], after: readonly Word[]): Difference[] {
  let head = 0;
  while (head < before.length && before[head]?.folded === after[head]?.folded) head++;
  let tail = 0;
  const shorter = Math.min(before.length, after.length) - head;
  while (
    tail < shorter &&
    before[before.length - 1 - tail]?.folded === after[after.length - 1 - tail]?.folded
  )
    tail++;
  const [a, b] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  if (a.length * b.length > COMPARED_PAIRS) return [{ removed: a, added: b }];
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      common[i * width + j] =
        a[i]?.folded === b[j]?.folded
          ? (common[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(common[(i + 1) * width + j] ?? 0, common[i * width + j + 1] ?? 0);
    }
  }
  const found: Difference[] = [];
  let [removed, added]: [Word[], Word[]] = [[], []];
  const flush = () => {
    if (removed.length > 0 || added.length > 0) found.push({ removed, added });
    [removed, added] = [[], []];
  };
  for (let [i, j] = [0, 0]; i < a.length || j < b.length;) {
    const [left, right] = [a[i], b[j]];
    if (left && right && left.folded === right.folded) {
      flush();
      i++;
      j++;
    } else if (left && (!right || (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0))) {
      removed.push(left);
      i++;
    } else if (right) {
      added.push(right);
      j++;
    }
  }
  flush();
  return found;
}
