import type * as v from 'valibot';

/**
 * A protocol is the list of calls that one module answers in the background: for each call the schema of its request and
 * of its reply. Both ends parse, since an older content script may outlive an update of the extension.
 */
export interface Call<Request = unknown, Reply = unknown> {
  readonly request: v.GenericSchema<unknown, Request>;
  readonly reply: v.GenericSchema<unknown, Reply>;
  /** How long its caller waits, in milliseconds, where the work grows with what is asked. */
  readonly patience?: number;
}
export type Calls = Readonly<Record<string, Call>>;

export interface Protocol<C extends Calls = Calls> {
  /** Names the module; the message on the wire is called `name.call`. */
  readonly name: string;
  readonly calls: C;
}

export type RequestOf<C extends Call> = v.InferOutput<C['request']>;
export type ReplyOf<C extends Call> = v.InferOutput<C['reply']>;

/** Names a set of calls: messages carry `name.call`. */
export function defineProtocol<const C extends Calls>(name: string, calls: C): Protocol<C> {
  return { name, calls };
}
