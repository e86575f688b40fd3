import { promiseHooks } from 'node:v8';

/**
 * Runs work and calls back at one moment of it: the moments are all continuations of promises, that is every await of
 * every function on the way, ours and those of the libraries.
 * @param moment counted from 1; 0 calls back never
 * @returns what came of the work, and how many moments it had
 */
export async function atMoment<Value>(
  work: () => Promise<Value>,
  moment: number,
  act: () => void,
): Promise<{ value: Value; moments: number }> {
  let moments = 0;
  const stop: unknown = promiseHooks.onBefore(() => {
    moments++;
    if (moments === moment) act();
  });
  try {
    return { value: await work(), moments };
  } finally {
    if (typeof stop === 'function') Reflect.apply(stop, undefined, []);
  }
}
