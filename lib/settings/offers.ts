import * as v from 'valibot';
import { extension } from '../extension/index.ts';

/** The longest title that is shown of an offered pack, in characters. */
const LONGEST_TITLE = 200;

const OfferedPackSchema = v.object({
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(LONGEST_TITLE)),
  /** Where the reader gets its file; nothing is asked of it before. */
  address: v.pipe(v.string(), v.url(), v.startsWith('https://')),
});
export type OfferedPack = v.InferOutput<typeof OfferedPackSchema>;

/** What an organisation puts before its readers, for them to take or leave. */
export interface Offers {
  readonly packs: readonly OfferedPack[];
  /** Host names of sites, to be allowed in the browser's own question. */
  readonly sites: readonly string[];
}

/** One label at least and one dot, in letters, digits and hyphens. */
const SiteSchema = v.pipe(
  v.string(),
  v.toLowerCase(),
  v.regex(/^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}$/),
);

/** A stored policy's offers; what does not fit is passed over, one by one. */
export function parseOffers(stored: unknown): Offers {
  const { offers } = v.parse(v.fallback(v.object({ offers: v.unknown() }), { offers: null }), stored);
  const { packs, sites } = v.parse(
    v.fallback(v.object({ packs: v.optional(v.unknown()), sites: v.optional(v.unknown()) }), {}),
    offers,
  );
  return { packs: fitting(OfferedPackSchema, packs), sites: fitting(SiteSchema, sites) };
}

function fitting<Output>(schema: v.GenericSchema<unknown, Output>, values: unknown): Output[] {
  return (Array.isArray(values) ? values : []).flatMap((value: unknown) => {
    const parsed = v.safeParse(schema, value);
    return parsed.success ? [parsed.output] : [];
  });
}

/** The organisation's offers; none where the browser is not managed. */
export async function readOffers(): Promise<Offers> {
  try {
    return parseOffers(await extension().storage.managed.get(null));
  } catch {
    return { packs: [], sites: [] };
  }
}
