import type { Source } from './content.ts';
import type { DocumentEntry } from './entries.ts';

/** What one pack says of a document. */
export interface Claim {
  readonly entry: DocumentEntry;
  readonly source: Source;
}

export interface Attributed<Value> {
  readonly value: Value;
  /** Id of the pack that says so and is asked first. */
  readonly source: string;
  /** What other packs say instead, each value once. */
  readonly otherwise: readonly { readonly value: Value; readonly source: string }[];
}

/** Whose word counts, and who contradicts it; null where no pack says anything. The claims stand in order of precedence. */
export function attribute<Value>(
  claims: readonly Claim[],
  read: (entry: DocumentEntry) => Value | undefined,
  agree: (left: Value, right: Value) => boolean,
): Attributed<Value> | null {
  const said: { value: Value; source: string }[] = [];
  for (const { entry, source } of claims) {
    const value = read(entry);
    if (value !== undefined && !said.some((known) => agree(known.value, value)))
      said.push({ value, source: source.pack });
  }
  const [first, ...otherwise] = said;
  return first ? { ...first, otherwise } : null;
}
