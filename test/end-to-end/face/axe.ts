import axe from 'axe-core';
import type { InPage, TestFrame } from '../harness/page.ts';

/** WCAG 2.2 AA, 24 px targets with it, and what axe holds for good practice. */
const EVERY_RULE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at colours; all others look at the tree, which is the same in every theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

export interface AxeOptions {
  /** `colours`: only what a change of colours can break; `tree`: only what it cannot. */
  readonly rules: 'all' | 'tree' | 'colours';
  /** Selectors from the document through shadow roots to what is looked at; the whole document by default. */
  readonly within?: readonly string[];
}

/**
 * A function whose text is axe itself: the harness hands functions over as text, outside the policy of the page, which
 * allows no script but the extension's.
 */
const install = Object.assign(() => Promise.resolve(), {
  toString: () => `async () => { if (!globalThis.axe) { ${axe.source} } }`,
}) as InPage<undefined, undefined>;

interface Run {
  readonly rules: axe.RuleObject;
  readonly runOnly: axe.RunOnly;
  readonly within: readonly string[] | null;
}

/** What axe finds wrong in a page as it stands, one line an element. */
export async function violations(page: TestFrame, options: AxeOptions = { rules: 'all' }): Promise<string[]> {
  const off = Object.fromEntries(COLOUR_RULES.map((rule) => [rule, { enabled: false }]));
  const run: Run = {
    rules: options.rules === 'tree' ? off : {},
    runOnly:
      options.rules === 'colours'
        ? { type: 'rule', values: COLOUR_RULES }
        : { type: 'tag', values: EVERY_RULE },
    within: options.within ?? null,
  };
  await page.evaluate(install);
  return page.evaluate(async ({ runOnly, rules, within }: Run) => {
    const { axe: here } = globalThis as unknown as { axe: typeof axe };
    const over = document.querySelector('rapporteur-overlay')?.shadowRoot;
    for (const animation of [...document.getAnimations(), ...(over?.getAnimations() ?? [])])
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    const context = within ? { fromShadowDom: [...within] } : document;
    const { violations: found } = await here.run(context as axe.ElementContext, {
      runOnly,
      rules,
      resultTypes: ['violations'],
      elementRef: false,
    });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id} at ${target.flat().join(' ')}: ${(failureSummary ?? '').replace(/\s+/g, ' ')}`,
      ),
    );
  }, run);
}
