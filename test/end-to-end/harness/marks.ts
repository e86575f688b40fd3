import type { TestFrame } from './page.ts';

/** How many ranges each CSS highlight of the document holds, by name. */
export function markCounts(page: TestFrame): Promise<Record<string, number>> {
  return page.evaluate(() => {
    const counts: Record<string, number> = {};
    CSS.highlights.forEach((highlight, name) => {
      counts[name] = highlight.size;
    });
    return counts;
  });
}

/** Waits until at least `least` ranges are marked in highlights whose name contains `part`; returns their number. */
export function waitForMarks(page: TestFrame, least = 1, part = '', timeout?: number): Promise<number> {
  return page.waitFor(
    (wanted) => {
      let sum = 0;
      CSS.highlights.forEach((highlight, name) => {
        if (name.includes(wanted.part)) sum += highlight.size;
      });
      return sum >= wanted.least ? sum : 0;
    },
    { least, part },
    timeout,
  );
}
