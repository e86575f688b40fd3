import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Looked } from '../lookup/InlineCards.tsx';

/** What a card explains in place of the list, and the way there and back: the focus returns to what was pressed. */
export function useLookedUp() {
  const [looked, setLooked] = useState<Looked | null>(null);
  const pressed = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (looked) return;
    if (pressed.current instanceof HTMLElement) pressed.current.focus();
    pressed.current = null;
  }, [looked]);
  return {
    looked,
    lookUp: (wanted: Looked) => {
      pressed.current ??= document.activeElement;
      setLooked(wanted);
    },
    back: () => setLooked(null),
  };
}
