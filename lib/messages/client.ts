import * as v from 'valibot';
import { extension, isOrphaned } from '../extension/index.ts';
import { detailOf, failure, success, type Result } from '../faults/index.ts';
import { LATE, within } from '../faults/within.ts';
import type { Call, Calls, Protocol, ReplyOf, RequestOf } from './protocol.ts';
import { EnvelopeSchema } from './wire.ts';

/** A worker that was just killed is started by the next message; one more try after this pause covers the gap. */
const RETRY_PAUSE_MS = 60;
/** A worker that lives answers within a second; one that says nothing for so long has lost the question. */
const ANSWER_WITHIN_MS = 30_000;

/**
 * Calls the background. A dead worker, a lost answer or an answer that does not fit the schema is a fault; thrown is
 * only the signal's reason, where it is aborted before the message goes. Calls must bear being made twice, since a
 * message may be answered and its answer lost.
 */
export async function call<C extends Calls, Name extends keyof C & string>(
  protocol: Protocol<C>,
  name: Name,
  request: v.InferInput<C[Name]['request']>,
  signal?: AbortSignal,
): Promise<Result<ReplyOf<C[Name]>>> {
  return send(protocol, name, request, (message) => extension().runtime.sendMessage(message), signal);
}

/** A frame of a tab; the top frame has the number 0. */
export interface FramePlace {
  readonly tabId: number;
  readonly frameId: number;
}

/**
 * Calls the page in a tab (its top frame), or that in a frame; otherwise as {@link call}. A page without our content
 * script is the fault `background-silent`.
 */
export async function callTab<C extends Calls, Name extends keyof C & string>(
  place: number | FramePlace,
  protocol: Protocol<C>,
  name: Name,
  request: v.InferInput<C[Name]['request']>,
  signal?: AbortSignal,
): Promise<Result<ReplyOf<C[Name]>>> {
  const { tabId, frameId } = typeof place === 'number' ? { tabId: place, frameId: 0 } : place;
  const toTab = (message: unknown) => extension().tabs.sendMessage(tabId, message, { frameId });
  return send(protocol, name, request, toTab, signal);
}

async function send<C extends Calls, Name extends keyof C & string>(
  protocol: Protocol<C>,
  name: Name,
  request: v.InferInput<C[Name]['request']>,
  deliver: (message: unknown) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<Result<ReplyOf<C[Name]>>> {
  const definition: Call | undefined = protocol.calls[name];
  if (!definition) return failure('message-unknown', { detail: name });
  const message: { type: string; request: RequestOf<C[Name]> } = {
    type: `${protocol.name}.${name}`,
    request,
  };
  for (let attempt = 0; ; attempt++) {
    signal?.throwIfAborted();
    try {
      const answer = await within(deliver(message), definition.patience ?? ANSWER_WITHIN_MS);
      if (answer === LATE) return failure('background-silent', { detail: 'late' });
      const envelope = v.parse(EnvelopeSchema, answer);
      if (!envelope.ok) return { ok: false, fault: envelope.fault };
      const reply = v.safeParse(definition.reply, envelope.value);
      if (!reply.success) return failure('message-unreadable', { detail: v.summarize(reply.issues) });
      return success(reply.output as ReplyOf<C[Name]>);
    } catch (thrown) {
      if (isOrphaned()) return failure('extension-updated', { detail: detailOf(thrown) });
      if (attempt > 0) return failure('background-silent', { detail: detailOf(thrown) });
      await new Promise((resolve) => setTimeout(resolve, RETRY_PAUSE_MS));
    }
  }
}
