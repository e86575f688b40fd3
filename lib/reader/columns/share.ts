import { signal, type ReadonlySignal } from '@preact/signals';

/** Neither column becomes narrower than this part of the window: its lines could not be read. */
export const LEAST_SHARE = 0.25;
const STEP = 0.02;
const HALF = 0.5;

/** How much of the window's width the first of two columns has. */
export interface Share {
  readonly value: ReadonlySignal<number>;
  /** Puts the border between the columns at a part of the window's width, from the first column's outer edge. */
  set(part: number): void;
  /** Answers a key on the border: arrows move it (`forward` widens the first column); false for others. */
  press(key: string, forward: 'ArrowRight' | 'ArrowLeft'): boolean;
  /** Both alike. */
  reset(): void;
}

/** Two equal columns, to be divided otherwise by pointer and keys. */
export function createShare(): Share {
  const value = signal(HALF);
  const set = (part: number) => {
    value.value = Math.round(1000 * Math.min(1 - LEAST_SHARE, Math.max(LEAST_SHARE, part))) / 1000;
  };
  return {
    value,
    set,
    press(key, forward) {
      if (key === 'Home') set(LEAST_SHARE);
      else if (key === 'End') set(1 - LEAST_SHARE);
      else if (key === 'Enter') set(HALF);
      else if (key === 'ArrowLeft' || key === 'ArrowRight') {
        set(value.peek() + (key === forward ? STEP : -STEP));
      } else return false;
      return true;
    },
    reset: () => set(HALF),
  };
}
