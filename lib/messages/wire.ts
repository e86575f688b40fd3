import * as v from 'valibot';

export const FaultSchema = v.object({
  code: v.string(),
  params: v.exactOptional(v.record(v.string(), v.union([v.string(), v.number()]))),
  detail: v.exactOptional(v.string()),
});

/** What every answer is wrapped in. */
export const EnvelopeSchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.exactOptional(v.unknown()) }),
  v.object({ ok: v.literal(false), fault: FaultSchema }),
]);

export const MessageSchema = v.object({ type: v.string(), request: v.exactOptional(v.unknown()) });
