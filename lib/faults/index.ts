/**
 * Errors as values. A fault has a code that `data/messages/faults.json` turns into a sentence for people, in the six
 * languages, that says what happened and what to do; `detail` is for the developer and never shown alone.
 */
export interface Fault {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
  readonly detail?: string;
}

export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly fault: Fault };

export const success = <Value>(value: Value): Result<Value> => ({ ok: true, value });

/** A fault by its code, which has a sentence in data/messages/faults.json. */
export function failure(code: string, extra: Omit<Fault, 'code'> = {}): { ok: false; fault: Fault } {
  return { ok: false, fault: { code, ...extra } };
}

/** What was thrown, as one line for `Fault.detail`. */
export function detailOf(thrown: unknown): string {
  return thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
}

/** True for the error that an aborted signal raises: work that was called off is no fault. */
export function isAbort(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'AbortError';
}
