import { useEffect, useRef } from 'preact/hooks';

/** Calls back when Escape is pressed inside the element that takes the ref. */
export function useEscape(onEscape: () => void) {
  const ref = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = ref.current;
    const listener = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onEscape();
    };
    element?.addEventListener('keydown', listener);
    return () => element?.removeEventListener('keydown', listener);
  });
  return ref;
}
