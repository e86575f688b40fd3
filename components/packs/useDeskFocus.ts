import { useLayoutEffect, useRef } from 'preact/hooks';

/** What takes the focus when a step begins: its heading, else its first button. */
const BEGINNING = '[data-begins], button';

/**
 * Leads the focus into each step of an import as it begins: what was pressed is gone by then. Whoever is elsewhere in the
 * page by then stays there.
 */
export function useDeskFocus(step: string) {
  const desk = useRef<HTMLElement>(null);
  const shown = useRef(step);
  useLayoutEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    const { activeElement, body } = document;
    const isHere = activeElement === body || desk.current?.contains(activeElement);
    if (isHere) desk.current?.querySelector<HTMLElement>(BEGINNING)?.focus();
  }, [step]);
  return desk;
}
