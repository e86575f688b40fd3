import type * as valibot from 'valibot';
import { check, light, run, WRONG, type Light } from './light.ts';

/**
 * As much of valibot, under its names, with its types and meaning, as the script of every page needs: that script is
 * weighed. A schema made here fits into one made by valibot and the other way round; test/unit/parse compares the two.
 */
export type { GenericSchema, InferInput, InferOutput } from 'valibot';

const ofType = (type: string) => () => light(type, (value) => (typeof value === type ? value : WRONG));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Names that a record must not take over from what somebody sent. */
const RISKY = new Set(['__proto__', 'prototype', 'constructor']);

type Entries = Readonly<Record<string, Light>>;

function objectOf(entries: Entries, isStrict: boolean) {
  const fields = Object.entries(entries);
  const read = (value: unknown) => {
    if (!isObject(value)) return WRONG;
    if (isStrict && Object.keys(value).some((key) => !Object.hasOwn(entries, key))) return WRONG;
    const found: Record<string, unknown> = {};
    for (const [key, schema] of fields) {
      if (key in value) found[key] = run(schema, value[key]);
      else if ('fallback' in schema) found[key] = schema.fallback;
      else if (schema.default !== undefined) found[key] = schema.default;
      else if (!/optional$/.test(schema.type)) return WRONG;
      if (found[key] === WRONG) return WRONG;
    }
    return found;
  };
  return light('Object', read, { entries });
}

function first(options: readonly Light[]) {
  return (value: unknown) => {
    for (const option of options) {
      const read = run(option, value);
      if (read !== WRONG) return read;
    }
    return WRONG;
  };
}

function all(item: Light, values: readonly unknown[]) {
  const found: unknown[] = [];
  for (const value of values) {
    const read = run(item, value);
    if (read === WRONG) return WRONG;
    found.push(read);
  }
  return found;
}

const made = {
  unknown: () => light('unknown', (value) => value),
  string: ofType('string'),
  boolean: ofType('boolean'),
  number: () =>
    light('number', (value) => (typeof value === 'number' && !Number.isNaN(value) ? value : WRONG)),
  literal: (only: unknown) => light('literal', (value) => (value === only ? value : WRONG)),
  picklist: (options: readonly unknown[]) =>
    light('picklist', (value) => (options.includes(value) ? value : WRONG), { options }),
  object: (entries: Entries) => objectOf(entries, false),
  strictObject: (entries: Entries) => objectOf(entries, true),
  array: (item: Light) => light('Array', (value) => (Array.isArray(value) ? all(item, value) : WRONG)),
  record: (_: Light, item: Light) =>
    light('Record', (value) => {
      if (!isObject(value)) return WRONG;
      const keys = Object.keys(value).filter((key) => !RISKY.has(key));
      const values = all(
        item,
        keys.map((key) => value[key]),
      );
      return values === WRONG ? WRONG : Object.fromEntries(keys.map((key, index) => [key, values[index]]));
    }),
  union: (options: readonly Light[]) => light('union', first(options)),
  variant: (_: string, options: readonly Light[]) => light('variant', first(options)),
  nullable: (schema: Light) => light('nullable', (value) => (value === null ? null : run(schema, value))),
  optional: (schema: Light, fallback?: unknown) =>
    light('optional', (value) => (value === undefined ? fallback : run(schema, value)), {
      default: fallback,
    }),
  exactOptional: (schema: Light) => light('exact_optional', (value) => run(schema, value)),
  fallback: (schema: Light, fallback: unknown) =>
    light(
      schema.type,
      (value) => {
        const read = run(schema, value);
        return read === WRONG ? fallback : read;
      },
      { fallback },
    ),
  pipe: (schema: Light, ...checks: readonly Light[]) =>
    light(schema.type, (value) =>
      checks.reduce((read, one) => (read === WRONG ? read : run(one, read)), run(schema, value)),
    ),
  regex: (pattern: RegExp) => check((value) => pattern.test(String(value))),
  minLength: (least: number) => check((value) => Array.isArray(value) && value.length >= least),
  length: (count: number) => check((value) => Array.isArray(value) && value.length === count),
};

type Named = keyof typeof made;

export const {
  unknown,
  string,
  boolean,
  number,
  literal,
  picklist,
  object,
  strictObject,
  array,
  record,
  union,
  variant,
  nullable,
  optional,
  exactOptional,
  fallback,
  pipe,
  regex,
  minLength,
  length,
} = made as unknown as Pick<typeof valibot, Named>;
