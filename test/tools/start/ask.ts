import type { BrowserContext } from 'playwright-core';
import * as v from 'valibot';
import type { Browser } from 'webextension-polyfill';
import { EnvelopeSchema } from '../../../lib/messages/wire.ts';

declare global {
  /** The extension's API in Chromium. */
  var chrome: Pick<Browser, 'runtime' | 'tabs'>;
}

/** Asks the extension as its own surfaces do; null where it does not answer, or answers with a fault. */
export interface Asker {
  background<S extends v.GenericSchema>(
    type: string,
    request: unknown,
    reply: S,
  ): Promise<v.InferOutput<S> | null>;
  /** Asks the tab that shows the address. */
  tab<S extends v.GenericSchema>(
    address: string,
    type: string,
    request: unknown,
    reply: S,
  ): Promise<v.InferOutput<S> | null>;
  close(): Promise<void>;
}

function read<S extends v.GenericSchema>(answer: unknown, schema: S): v.InferOutput<S> | null {
  const envelope = v.safeParse(EnvelopeSchema, answer);
  if (!envelope.success || !envelope.output.ok) return null;
  const reply = v.safeParse(schema, envelope.output.value);
  return reply.success ? reply.output : null;
}

/** Opens a bare page of the extension to ask from. */
export async function openAsker(context: BrowserContext): Promise<Asker> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const page = await context.newPage();
  await page.goto(new URL('/manifest.json', worker.url()).href);
  return {
    background: async (type, request, reply) =>
      read(
        await page
          .evaluate((message) => chrome.runtime.sendMessage(message), { type, request })
          .catch(() => null),
        reply,
      ),
    tab: async (address, type, request, reply) =>
      read(
        await page
          .evaluate(
            async ({ url, message }) => {
              const tabs = await chrome.tabs.query({});
              const id = tabs.find((tab) => tab.url?.startsWith(url))?.id;
              return id === undefined ? null : chrome.tabs.sendMessage(id, message);
            },
            { url: address, message: { type, request } },
          )
          .catch(() => null),
        reply,
      ),
    close: () => page.close(),
  };
}
