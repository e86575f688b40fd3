import axe from 'axe-core';
import type { InPage, TestFrame } from '../harness/page.ts';

/** WCAG 2.2 AA, 24 px targets with it, and what axe holds for good practice. */
const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/**
 * A function whose text is axe itself: the harness hands functions over as text, outside the policy of the page, which
 * allows no script but the extension's.
 */
const run = Object.assign((): Promise<string[]> => Promise.resolve([]), {
  toString: () => `async (options) => {
    ${axe.source}
    for (const animation of document.getAnimations()) animation.finish();
    const { violations } = await axe.run(document, options);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
      id + ' at ' + target.flat().join(' ') + ': ' + failureSummary.replace(/\\s+/g, ' ')));
  }`,
}) as InPage<typeof OPTIONS, string[]>;

/** What axe finds wrong in a page as it stands, one line an element. */
export function violations(page: TestFrame): Promise<string[]> {
  return page.evaluate(run, OPTIONS);
}
