import { useEffect, useState } from 'preact/hooks';
import type * as v from 'valibot';
import type { Fault, Result } from '../../lib/faults/index.ts';
import { isAbort } from '../../lib/faults/index.ts';
import { call, type Protocol, type ReplyOf } from '../../lib/messages/index.ts';

export type Answer<Value> =
  | { readonly state: 'waiting' }
  | { readonly state: 'here'; readonly value: Value }
  | { readonly state: 'fault'; readonly fault: Fault };

const WAITING = { state: 'waiting' } as const;

/**
 * Asks for something and holds the answer. Asks again when one of `inputs` changes; what was asked before is called off
 * and its answer never shows. The last answer stays in sight while the next is on its way.
 */
export function useResult<Value>(
  ask: (signal: AbortSignal) => Promise<Result<Value>>,
  inputs: readonly unknown[],
): Answer<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>(WAITING);
  useEffect(() => {
    const asking = new AbortController();
    ask(asking.signal).then(
      (result) => {
        if (asking.signal.aborted) return;
        setAnswer(
          result.ok ? { state: 'here', value: result.value } : { state: 'fault', fault: result.fault },
        );
      },
      (thrown: unknown) => {
        if (!isAbort(thrown)) throw thrown;
      },
    );
    return () => asking.abort();
  }, inputs);
  return answer;
}

/** {@link useResult} for one call to the background. */
export function useCall<C extends Protocol['calls'], Name extends keyof C & string>(
  protocol: Protocol<C>,
  name: Name,
  request: v.InferInput<C[Name]['request']>,
): Answer<ReplyOf<C[Name]>> {
  return useResult((signal) => call(protocol, name, request, signal), [name, JSON.stringify(request)]);
}
