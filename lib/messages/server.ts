import * as v from 'valibot';
import type { Runtime } from 'webextension-polyfill';
import { extension, isOrphaned } from '../extension/index.ts';
import { success } from '../faults/index.ts';
import type { Service } from './service.ts';
import { MessageSchema } from './wire.ts';

/**
 * Answers messages of this extension's own surfaces, until the signal aborts where one is given; must be called at the
 * top of the background, before any await.
 */
export function listen(services: readonly Service[], signal?: AbortSignal): void {
  const byName = new Map(services.map((service) => [service.name, service]));
  const { runtime } = extension();
  const answered = (message: unknown, sender: Runtime.MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== runtime.id) return undefined;
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
  // Chromium takes no promise for an answer in all versions that we run in: there it is called back.
  const listener = (message: unknown, sender: Runtime.MessageSender, respond?: (answer: unknown) => void) => {
    const answer = answered(message, sender);
    if (!answer || !respond) return answer;
    void answer.then(respond);
    return true as const;
  };
  runtime.onMessage.addListener(listener);
  const stop = () => {
    if (!isOrphaned()) runtime.onMessage.removeListener(listener);
  };
  signal?.addEventListener('abort', stop, { once: true });
}
