import axe from 'axe-core';
import type { InPage, TestFrame } from '../harness/page.ts';

/** WCAG 2.2 AA, 24 px targets with it, and what axe holds for good practice. */
const EVERY_RULE = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at colours; all others look at the tree, which is the same in every theme. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

export interface AxeOptions {
  /** `tree`: only what no change of colours can break. */
  readonly rules: 'all' | 'tree';
  /** Selectors from the document through shadow roots to what is looked at; the whole document by default. */
  readonly within?: readonly string[];
}

/**
 * A function whose text is axe itself: the harness hands functions over as text, outside the policy of the page, which
 * allows no script but the extension's.
 */
const install = Object.assign(() => Promise.resolve(), {
  toString: () => `async () => { ${axe.source} }`,
}) as InPage<undefined, undefined>;

/** Where axe is to be: `frame` where views of ours stand in a frame, since it looks at the documents that it is in. */
function missingIn(page: TestFrame, host: string | null): Promise<'page' | 'frame' | null> {
  return page.evaluate((wanted: string | null) => {
    const inner: Node | null | undefined = wanted ? document.querySelector(wanted)?.shadowRoot : null;
    const view = inner && !(inner instanceof ShadowRoot) ? (inner as Document).defaultView : null;
    if ('axe' in (view ?? globalThis)) return null;
    return view ? 'frame' : 'page';
  }, host);
}

function installInFrame(page: TestFrame, host: string): Promise<void> {
  return page.evaluate(
    ({ host: wanted, source }) => {
      const doc = document.querySelector(wanted)?.shadowRoot as unknown as Document;
      const script = doc.createElement('script');
      script.textContent = source;
      doc.head.append(script);
    },
    { host, source: axe.source },
  );
}

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
    runOnly: { type: 'tag', values: EVERY_RULE },
    within: options.within ?? null,
  };
  // Half a megabyte is on its way for longer than what it then does takes: it is sent once.
  const [host = null] = run.within ?? [];
  const missing = await missingIn(page, host);
  if (missing === 'frame' && host) await installInFrame(page, host);
  else if (missing === 'page') await page.evaluate(install);
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
