import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { success } from '../faults/index.ts';
import type { Service } from './service.ts';
import { MessageSchema } from './wire.ts';

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
