import { useEffect, useState } from 'preact/hooks';
import { idle } from '../../lib/page/slices.ts';

/** Where the browser never rests, what waits for it comes after so many milliseconds. */
const LATEST_MS = 300;

/**
 * A value as it was when the browser last rested: what hangs on it is made after what is asked for at once, in a task of
 * its own.
 */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState({ value });
  useEffect(() => {
    const waiting = new AbortController();
    void idle(waiting.signal, LATEST_MS).then(
      () => setSettled((before) => (before.value === value ? before : { value })),
      () => undefined,
    );
    return () => waiting.abort();
  }, [value]);
  return settled.value;
}
