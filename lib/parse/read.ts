import type { GenericSchema, InferOutput } from 'valibot';
import { failure, success, type Result } from '../faults/index.ts';

/** What a schema makes of a value; else the fault `message-unreadable`, with what was expected. */
export function read<S extends GenericSchema>(schema: S, value: unknown): Result<InferOutput<S>> {
  const { issues, value: output } = schema['~run']({ value }, {});
  return issues
    ? failure('message-unreadable', { detail: issues.map(({ message }) => message).join('; ') })
    : success(output);
}

/** The same where only a defect of ours could keep the value from fitting: then it throws. */
export function parsed<S extends GenericSchema>(schema: S, value: unknown): InferOutput<S> {
  const result = read(schema, value);
  if (!result.ok) throw new Error(result.fault.detail);
  return result.value;
}
