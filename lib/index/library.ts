import * as v from 'valibot';
import { LANGUAGES } from '../languages/index.ts';
import type { ParsedSymbol } from '../symbols/index.ts';
import { BUNDLED } from './bundled.ts';
import type { Claim } from './claims.ts';
import { RELATIONS, type RelationKind, type Source } from './content.ts';
import { DocumentEntrySchema, TermEntrySchema, type DocumentEntry, type TermEntry } from './entries.ts';
import { kinshipOf, kinshipOfKey } from './family.ts';
import { symbolKey } from './keys.ts';
import type { OpenPack } from './source.ts';

/** What the packs together know of a document. */
export interface KnownDocument {
  readonly entry: DocumentEntry;
  /** What each pack says, the one with precedence first. */
  readonly claims: readonly Claim[];
  /** `whole` where only the resolution that the part belongs to is known: its date and vote need not be the part's. */
  readonly through: 'itself' | 'whole';
}

export interface KnownTerm {
  readonly entry: TermEntry;
  readonly sources: readonly Source[];
}

/** Lettered entries of one number, at most. */
const MOST_PARTS = 60;

export const sourceOf = (pack: OpenPack): Source => ({
  pack: pack.id,
  name: pack.name,
  licence: pack.licence,
  ...(pack.url ? { url: pack.url } : {}),
});

/** Reads all packs that are switched on, as one. The packs stand in order of precedence. */
export class Library {
  constructor(readonly packs: readonly OpenPack[]) {}

  /** What everybody's index knows: the bundled pack alone. */
  publicPart(): Library {
    return new Library(this.packs.filter(({ id }) => id === BUNDLED.id));
  }

  /** The document under this key or, failing that, under another of its names. */
  async document(parsed: ParsedSymbol): Promise<KnownDocument | null> {
    for (const key of new Set([parsed.key, ...parsed.joint])) {
      const known = await this.byKey(key);
      if (known) return known;
    }
    if (parsed.joint.length > 0) return this.byKey(parsed.document);
    const kinship = kinshipOf(parsed);
    const whole = kinship?.kind === 'part-of' ? kinship.base : null;
    const holding = whole && ((await this.byKey(whole)) ?? (await this.byParts(whole)));
    if (holding) return titledAs(holding);
    const parts = await this.byParts(parsed.key);
    return parts && titledAs(parts);
  }

  /** The document of exactly this key, from all packs. */
  async byKey(symbol: string): Promise<KnownDocument | null> {
    const key = symbolKey(symbol);
    const found: Claim[] = [];
    for (const pack of this.packs) {
      const parsed = v.safeParse(DocumentEntrySchema, await pack.reader.get('documents', key));
      if (parsed.success) found.push({ entry: parsed.output, source: sourceOf(pack) });
    }
    const [first, ...rest] = found;
    if (!first) return null;
    return {
      entry: rest.reduce((merged, { entry }) => mergeEntries(merged, entry), first.entry),
      claims: found,
      through: 'itself',
    };
  }

  /** The row `A/RES/76/84A-B` for `A/RES/76/84` or `A/RES/76/84B`. */
  private async byParts(whole: string): Promise<KnownDocument | null> {
    // The letter stands before the session in brackets: A/RES/217A(III).
    const start = symbolKey(whole).replace(/\([^()]{1,8}\)$/, '');
    for (const pack of this.packs)
      for (const [, value] of await pack.reader.startingWith('documents', start, MOST_PARTS)) {
        const parsed = v.safeParse(DocumentEntrySchema, value);
        if (!parsed.success || !parsed.output.titles) continue;
        const kinship = kinshipOfKey(parsed.output.symbol);
        if (kinship?.kind === 'part-of' && kinship.base === whole) {
          const claim = { entry: parsed.output, source: sourceOf(pack) };
          return { entry: claim.entry, claims: [claim], through: 'whole' };
        }
      }
    return null;
  }

  async term(id: string): Promise<KnownTerm | null> {
    for (const pack of this.packs) {
      const parsed = v.safeParse(TermEntrySchema, await pack.reader.get('terms', id));
      if (parsed.success) return { entry: parsed.output, sources: [sourceOf(pack)] };
    }
    return null;
  }
}

/** A part has the title of its whole, and nothing else that is sure. */
function titledAs({ entry, claims }: KnownDocument): KnownDocument {
  return {
    entry: titlesOnly(entry),
    claims: claims.map((claim) => ({ ...claim, entry: titlesOnly(claim.entry) })),
    through: 'whole',
  };
}

function titlesOnly({ symbol, titles, titleFrom, short }: DocumentEntry): DocumentEntry {
  return {
    symbol,
    ...(titles ? { titles } : {}),
    ...(titleFrom ? { titleFrom } : {}),
    ...(short ? { short } : {}),
  };
}

/** The first entry's facts, completed by the second's. */
function mergeEntries(first: DocumentEntry, second: DocumentEntry): DocumentEntry {
  const titles = { ...second.titles, ...first.titles };
  const summaries = { ...second.summaries, ...first.summaries };
  const relations: Partial<Record<RelationKind, string[]>> = { ...first.relations };
  for (const kind of RELATIONS) {
    const symbols = second.relations?.[kind];
    if (symbols) relations[kind] = [...new Set([...(relations[kind] ?? []), ...symbols])];
  }
  const merged: DocumentEntry = { ...second, ...first };
  if (LANGUAGES.some((language) => titles[language])) merged.titles = titles;
  if (LANGUAGES.some((language) => summaries[language])) merged.summaries = summaries;
  if (Object.keys(relations).length > 0) merged.relations = relations;
  return merged;
}
