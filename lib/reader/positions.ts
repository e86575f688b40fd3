import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** Where a document was left: in storage.local, which framed pages reach too. */
const KEY = 'positions';
/** Documents whose place is kept; the one left longest ago goes first. */
const MOST_POSITIONS = 300;

const PositionSchema = v.object({
  /** 1-based. */
  page: v.number(),
  /** Height in points from the bottom of the page. */
  top: v.number(),
  /** In per cent, or a way to fill the window; absent in places kept before this was. */
  scale: v.optional(v.union([v.number(), v.picklist(['auto', 'page-width', 'page-fit'])])),
  /** Clockwise, in degrees. */
  rotation: v.optional(v.number()),
  /** When it was left, in milliseconds since 1970. */
  at: v.number(),
});
export type Position = v.InferOutput<typeof PositionSchema>;

/** A damaged place is left out; the others stay. */
const StoredSchema = v.fallback(v.record(v.string(), v.fallback(v.nullable(PositionSchema), null)), {});

/** Where a document was left; null where it was not read here, or long ago. `key` is that of {@link keepPosition}. */
export async function readPosition(key: string): Promise<Position | null> {
  const stored = await browser.storage.local.get(KEY);
  return v.parse(StoredSchema, stored[KEY] ?? {})[key] ?? null;
}

/** Not of private windows: nothing is kept of them. */
export async function keepPosition(key: string, position: Position): Promise<void> {
  if (browser.extension.inIncognitoContext) return;
  const stored = await browser.storage.local.get(KEY);
  const others = Object.entries(v.parse(StoredSchema, stored[KEY] ?? {})).flatMap(([other, kept]) =>
    kept && other !== key ? [[other, kept] as const] : [],
  );
  const newest = others.sort((one, other) => other[1].at - one[1].at).slice(0, MOST_POSITIONS - 1);
  await browser.storage.local.set({ [KEY]: Object.fromEntries([[key, position], ...newest]) });
}
