import { useEffect } from 'preact/hooks';
import { focusableIn } from './focusable.ts';

/** Where messages pass by: who goes there comes back to what had the focus before. */
const PASSING = '.rp-toasts';

/** One step on the way from what has the focus to the document, with what stands around it. */
interface Step {
  readonly next: Element | null;
  readonly previous: Element | null;
}

/**
 * Keeps the focus near its place when what has it goes, as a button does with the bar that it stands in: what came after
 * takes it, else what stands there now, else what came before. The browser would leave it on nothing.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    const watching = new AbortController();
    let held: Element | null = null;
    let way: readonly Step[] = [];
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof Element)) return;
      // What a message takes the focus from gets it back: its way is kept.
      if (!target.closest(PASSING)) way = [{ next: target, previous: null }, ...wayOut(target)];
      held = target;
    };
    const observer = new MutationObserver(() => {
      if (held?.isConnected !== false || document.activeElement !== document.body) return;
      held = null;
      heirOf(way)?.focus();
    });
    document.addEventListener('focusin', remember, { signal: watching.signal });
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      watching.abort();
      observer.disconnect();
    };
  }, []);
}

function wayOut(element: Element): Step[] {
  const steps: Step[] = [];
  for (let at: Element | null = element; at && at !== document.body; at = at.parentElement)
    steps.push({ next: at.nextElementSibling, previous: at.previousElementSibling });
  return steps;
}

/** What can take the focus, the nearest first. */
function heirOf(way: readonly Step[]): HTMLElement | null {
  for (const { next, previous } of way) {
    const standsThere = previous?.nextElementSibling ?? null;
    const heir = focusableIn(next).at(0) ?? focusableIn(standsThere).at(0) ?? lastUpTo(previous);
    if (heir) return heir;
  }
  return null;
}

function lastUpTo(sibling: Element | null): HTMLElement | null {
  for (let at = sibling; at; at = at.previousElementSibling) {
    const last = focusableIn(at).at(-1);
    if (last) return last;
  }
  return null;
}
