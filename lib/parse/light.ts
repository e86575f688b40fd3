/** What a reading gives where the value does not fit. */
export const WRONG = Symbol('wrong');

interface Issue {
  readonly message: string;
}

interface Dataset {
  value: unknown;
  typed?: boolean;
  issues?: readonly Issue[];
}

/** A schema as valibot runs it, as far as it asks. */
export interface Light {
  readonly type: string;
  readonly default?: unknown;
  readonly fallback?: unknown;
  '~run'(dataset: Dataset, config: object): Dataset;
}

/** A schema of this type that reads a value or gives {@link WRONG}; `more` is what else can be asked of it. */
export function light(type: string, read: (value: unknown) => unknown, more: object = {}): Light {
  return {
    kind: 'schema',
    type,
    expects: type,
    async: false,
    ...more,
    '~run'(dataset: Dataset) {
      const value = read(dataset.value);
      dataset.typed = value !== WRONG;
      if (dataset.typed) dataset.value = value;
      else dataset.issues = [{ message: `Expected ${type}` }];
      return dataset;
    },
  } as Light;
}

/** A condition that a value of the right type has to meet. */
export const check = (isMet: (value: unknown) => boolean): Light =>
  light('check', (value) => (isMet(value) ? value : WRONG));

/** The value as the schema reads it, or {@link WRONG}; the schema may be valibot's. */
export function run(schema: Light, value: unknown): unknown {
  const { issues, value: read } = schema['~run']({ value }, {});
  return issues ? WRONG : read;
}
