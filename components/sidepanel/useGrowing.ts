import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Rows that stand at once: more than the tallest panel shows, and quick to draw anew at every letter of the filter. */
const FIRST_ROWS = 40;
/** Rows that are added whenever the end comes near. */
const MORE_ROWS = 80;

export interface Growing {
  /** How many rows stand. */
  readonly shown: number;
  /** Of an element that reaches into view before the end of the rows does. */
  readonly end: RefObject<HTMLDivElement | null>;
}

/** How much of a long list stands: its first rows, and more as the reader comes near their end; anew for each filter. */
export function useGrowing(total: number, filter: string): Growing {
  const [grown, setGrown] = useState({ filter, rows: FIRST_ROWS });
  const shown = grown.filter === filter ? grown.rows : FIRST_ROWS;
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!end.current || shown >= total) return;
    // A new observer tells at once of an end that is still in view.
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) setGrown({ filter, rows: shown + MORE_ROWS });
    });
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [shown, total, filter]);

  return { shown, end };
}
