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

/** Puts axe into the frame that views of ours stand in, where they do: it looks at the documents that it is in. */
function installInFrame(page: TestFrame, host: string): Promise<void> {
  return page.evaluate(
    ({ host: wanted, source }) => {
      const inner: Node | null | undefined = document.querySelector(wanted)?.shadowRoot;
      if (!inner || inner instanceof ShadowRoot) return;
      const doc = inner as Document;
      if (doc.defaultView && 'axe' in doc.defaultView) return;
      const script = doc.createElement('script');
      script.textContent = source;
      doc.head.append(script);
    },
    { host, source: axe.source },
  );
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
  const [host] = run.within ?? [];
  if (host !== undefined) await installInFrame(page, host);
  return page.evaluate(async ({ runOnly, rules, within }: Run) => {
    const [first = '', ...rest] = within ?? [];
    const over = document.querySelector('rapporteur-overlay')?.shadowRoot;
    const inner: Node | null | undefined = within ? document.querySelector(first)?.shadowRoot : null;
    const framed = inner && !(inner instanceof ShadowRoot) ? (inner as Document).defaultView : null;
    const { axe: here } = (framed ?? globalThis) as unknown as { axe: typeof axe };
    for (const animation of [...document.getAnimations(), ...(over?.getAnimations() ?? [])])
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    const context = framed ? rest.join(' ') : within ? { fromShadowDom: [...within] } : document;
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
