import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { detailOf, failure, type Result } from '../faults/index.ts';
import type { Call, Calls, Protocol, ReplyOf, RequestOf } from './protocol.ts';

export type Handlers<C extends Calls> = {
  readonly [Name in keyof C]: (
    request: RequestOf<C[Name]>,
    sender: Runtime.MessageSender,
  ) => Promise<Result<ReplyOf<C[Name]>>> | Result<ReplyOf<C[Name]>>;
};

/** One protocol with its handlers, ready for {@link listen}. */
export interface Service {
  readonly name: string;
  answer(call: string, request: unknown, sender: Runtime.MessageSender): Promise<Result<unknown>>;
}

/**
 * Answers the calls of a protocol. Faults besides those of the handlers: `message-unknown`, and what parsing the request
 * gives.
 */
export function serve<C extends Calls>(protocol: Protocol<C>, handlers: Handlers<C>): Service {
  return {
    name: protocol.name,
    async answer(name, request, sender) {
      const definition: Call | undefined = Object.hasOwn(protocol.calls, name)
        ? protocol.calls[name]
        : undefined;
      if (!definition) return failure('message-unknown', { detail: name });
      const parsed = v.safeParse(definition.request, request);
      if (!parsed.success) return failure('message-unreadable', { detail: v.summarize(parsed.issues) });
      try {
        return await handlers[name as keyof C](parsed.output, sender);
      } catch (thrown) {
        return failure('background-failed', { detail: detailOf(thrown) });
      }
    },
  };
}
