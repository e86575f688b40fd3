import * as v from 'valibot';

/** What the look-up page is to show: one thing, or the answers to a query. */
export const LookUpSchema = v.union([
  v.object({
    kind: v.picklist(['symbol', 'term']),
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(300)),
  }),
  v.object({ query: v.pipe(v.string(), v.maxLength(300)) }),
]);
export type LookUpRequest = v.InferOutput<typeof LookUpSchema>;

/** The path of the look-up page, below the extension's own address. */
export function lookUpPath(request: LookUpRequest): string {
  return `/lookup.html?${new URLSearchParams(request).toString()}`;
}

/** What an address of the look-up page asks for; an empty query where it asks for nothing that can be understood. */
export function parseLookUp(search: string): LookUpRequest {
  const parsed = v.safeParse(LookUpSchema, Object.fromEntries(new URLSearchParams(search)));
  return parsed.success ? parsed.output : { query: '' };
}
