import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { detailOf, failure, success, type Result } from '../faults/index.ts';
import type { Call, Calls, Protocol, ReplyOf, RequestOf } from './protocol.ts';
import { MessageSchema } from './wire.ts';

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

/**
 * Answers messages of this extension's own surfaces, until the signal aborts where one is given; must be called at the
 * top of the background, before any await.
 */
export function listen(services: readonly Service[], signal?: AbortSignal): void {
  const byName = new Map(services.map((service) => [service.name, service]));
  const listener = (message: unknown, sender: Runtime.MessageSender) => {
    if (sender.id !== browser.runtime.id) return undefined;
    const parsed = v.safeParse(MessageSchema, message);
    if (!parsed.success) return undefined;
    const { type, request } = parsed.output;
    const dot = type.indexOf('.');
    const service = byName.get(type.slice(0, dot));
    if (!service) return undefined;
    return service
      .answer(type.slice(dot + 1), request, sender)
      .then((result) => (result.ok ? success(result.value) : result));
  };
  browser.runtime.onMessage.addListener(listener);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}
